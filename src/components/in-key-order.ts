/** An object of `entries` with its keys in the order of their code units, as Go prints a map. A later entry of a key wins. */
export function inKeyOrder<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  return Object.fromEntries([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
