/** An object of `entries` with its keys in the order of their code units, as Go prints a map. A later entry of a key wins. */
export function inKeyOrder<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  const values = new Map(entries);
  return Object.fromEntries([...values.keys()].sort().map((key) => [key, values.get(key) as V]));
}
