import type { Predicate } from '../model/predicate';

/** Predicates by number; equal ones have equal numbers. */
export class Predicates {
  readonly #byObject = new Map<Predicate, number>();
  readonly #byKey = new Map<string, number>();
  readonly #all: Predicate[] = [];

  /** All that have a number, in its order. */
  get all(): readonly Predicate[] {
    return this.#all;
  }

  number(predicate: Predicate): number {
    // Dialects use the same object again and again, and a key is long.
    const known = this.#byObject.get(predicate) ?? this.#byKey.get(predicate.key);
    const number = known ?? this.#all.push(predicate) - 1;
    this.#byObject.set(predicate, number);
    if (known === undefined) this.#byKey.set(predicate.key, number);
    return number;
  }
}
