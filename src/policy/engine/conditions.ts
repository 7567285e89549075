/** A boolean function of atoms, by number; equal functions have equal numbers. */
export type Condition = number;

export const never: Condition = 0;
export const always: Condition = 1;

/**
 * Boolean functions of opaque atoms as reduced ordered binary decision diagrams (Bryant 1986): a node asks one atom, and a
 * function is known by its node. Without atoms there are only the two constants.
 */
export class Conditions {
  readonly #atoms = new Map<string, number>();
  readonly #names: string[] = [];
  // Of each node its atom and where to go on; the constants ask nothing, and stand behind every atom.
  readonly #atom: number[] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  readonly #whenFalse: Condition[] = [never, always];
  readonly #whenTrue: Condition[] = [never, always];
  readonly #nodes = new Map<string, Condition>();
  readonly #chosen = new Map<string, Condition>();

  /** The condition that an atom is true. */
  atom(text: string): Condition {
    const known = this.#atoms.get(text);
    const index = known ?? this.#names.push(text) - 1;
    if (known === undefined) this.#atoms.set(text, index);
    return this.#node(index, never, always);
  }

  /** `then` where `condition` is true, else `otherwise`. */
  choose(condition: Condition, then: Condition, otherwise: Condition): Condition {
    if (condition === always || then === otherwise) return then;
    if (condition === never) return otherwise;
    if (then === always && otherwise === never) return condition;
    const key = `${condition},${then},${otherwise}`;
    const known = this.#chosen.get(key);
    if (known !== undefined) return known;
    const all = [condition, then, otherwise];
    const atom = Math.min(...all.map((one) => this.#atom[one] ?? 0));
    const [c0 = 0, t0 = 0, o0 = 0] = all.map((one) => this.#under(one, atom, this.#whenFalse));
    const [c1 = 0, t1 = 0, o1 = 0] = all.map((one) => this.#under(one, atom, this.#whenTrue));
    const made = this.#node(atom, this.choose(c0, t0, o0), this.choose(c1, t1, o1));
    this.#chosen.set(key, made);
    return made;
  }

  /** The atoms that a function asks, in the order in which they were first named. */
  atomsOf(condition: Condition): string[] {
    const seen = new Set<Condition>();
    const found = new Set<number>();
    const visit = (node: Condition): void => {
      if (node === never || node === always || seen.has(node)) return;
      seen.add(node);
      found.add(this.#atom[node] ?? 0);
      visit(this.#whenFalse[node] ?? never);
      visit(this.#whenTrue[node] ?? never);
    };
    visit(condition);
    return [...found].sort((a, b) => a - b).map((index) => this.#names[index] ?? '');
  }

  #under(node: Condition, atom: number, branch: readonly Condition[]): Condition {
    return this.#atom[node] === atom ? (branch[node] ?? never) : node;
  }

  #node(atom: number, whenFalse: Condition, whenTrue: Condition): Condition {
    if (whenFalse === whenTrue) return whenFalse;
    const key = `${atom},${whenFalse},${whenTrue}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made = this.#atom.push(atom) - 1;
    this.#whenFalse.push(whenFalse);
    this.#whenTrue.push(whenTrue);
    this.#nodes.set(key, made);
    return made;
  }
}
