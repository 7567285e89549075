import type { Place } from '../../diagnostics/place';

/** Those that differ in more than where they stand: what two folders hold, or a folder and what was made of it, is there once. */
export function onceEach<T extends { readonly place: Place }>(all: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const one of all) {
    const key = JSON.stringify({ ...one, place: undefined });
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}
