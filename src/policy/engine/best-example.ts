import type { Example } from './example-of';

/** The first certain example; the first one of all where none is certain. */
export function bestExample<E extends Example>(examples: Iterable<E | undefined>): E | undefined {
  let best: E | undefined;
  for (const example of examples) {
    if (example?.atoms.length === 0) return example;
    best ??= example;
  }
  return best;
}
