import type { Predicate } from '../model/predicate';

/** Predicates by number; equal ones have equal numbers. */
export class Predicates {
  readonly #byKey = new Map<string, number>();
  readonly #all: Predicate[] = [];

  /** All that have a number, in its order. */
  get all(): readonly Predicate[] {
    return this.#all;
  }

  number(predicate: Predicate): number {
    const known = this.#byKey.get(predicate.key);
    if (known !== undefined) return known;
    const number = this.#all.push(predicate) - 1;
    this.#byKey.set(predicate.key, number);
    return number;
  }
}
