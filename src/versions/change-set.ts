/** What came into a set and what went out of it. */
export interface SetChange<T extends string> {
  readonly added?: readonly T[];
  readonly removed?: readonly T[];
}

/**
 * The set after `change`.
 *
 * @throws when something is added that is there already, or removed that is not: a table that says so is wrong.
 */
export function changeSet<T extends string>(before: ReadonlySet<T>, change: SetChange<T> = {}): ReadonlySet<T> {
  const after = new Set(before);
  for (const one of change.removed ?? [])
    if (!after.delete(one)) throw new Error(`${one} is removed, but was not there`);
  for (const one of change.added ?? []) {
    if (before.has(one) || after.has(one)) throw new Error(`${one} is added, but was there already`);
    after.add(one);
  }
  return after;
}
