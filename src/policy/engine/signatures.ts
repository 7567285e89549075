/** Sequences of pairs of numbers, each known by one number: equal sequences have equal numbers, the empty one is 0. */
export class Signatures {
  readonly #parents = [0];
  readonly #firsts = [0];
  readonly #seconds = [0];
  readonly #children = new Map<number, Map<number, number>>();
  // Members of a set mostly come from one sequence and go to one.
  #lastFrom = -1;
  #lastFirst = -1;
  #lastSecond = -1;
  #lastTo = -1;

  /** The sequence with one more pair; `first` and `second` are below 2^26. */
  append(from: number, first: number, second = 0): number {
    if (from === this.#lastFrom && first === this.#lastFirst && second === this.#lastSecond) return this.#lastTo;
    const children = this.#children.get(from) ?? new Map<number, number>();
    this.#children.set(from, children);
    const key = first * 2 ** 26 + second;
    let to = children.get(key);
    if (to === undefined) {
      to = this.#parents.push(from) - 1;
      this.#firsts.push(first);
      this.#seconds.push(second);
      children.set(key, to);
    }
    this.#lastFrom = from;
    this.#lastFirst = first;
    this.#lastSecond = second;
    this.#lastTo = to;
    return to;
  }

  /** The pairs of a sequence, last one first. */
  pairs(signature: number): (readonly [first: number, second: number])[] {
    const pairs: [number, number][] = [];
    for (let at = signature; at !== 0; at = this.#parents[at] ?? 0) {
      pairs.push([this.#firsts[at] ?? 0, this.#seconds[at] ?? 0]);
    }
    return pairs;
  }
}
