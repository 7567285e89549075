/** Above any number that is put into a sequence, and any number of sequences; two of them fit into one exact number. */
const radix = 2 ** 26;

/** Sequences of pairs of numbers, each known by one number: equal sequences have equal numbers, the empty one is 0. */
export class Signatures {
  readonly #parents = [0];
  readonly #firsts = [0];
  readonly #seconds = [0];
  readonly #pairs = new Map<number, number>();
  readonly #children = new Map<number, number>();

  /** The sequence with one more pair. */
  append(from: number, first: number, second = 0): number {
    const pair = numberOf(this.#pairs, first * radix + second);
    const key = from * radix + pair;
    const known = this.#children.get(key);
    if (known !== undefined) return known;
    const to = this.#parents.push(from) - 1;
    this.#firsts.push(first);
    this.#seconds.push(second);
    this.#children.set(key, to);
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

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
