/** The groups into which links join items, each in the order of the list; what nothing links is a group of its own. */
export function connected<T>(items: readonly T[], links: Iterable<readonly [T, T]>): T[][] {
  const parents = new Map(items.map((item) => [item, item]));
  const rootOf = (item: T): T => {
    let root = item;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) {
      // Each step halves the way for the next search.
      parents.set(root, parents.get(up) ?? up);
      root = up;
    }
    return root;
  };
  for (const [one, other] of links) parents.set(rootOf(other), rootOf(one));
  const groups = new Map<T, T[]>();
  for (const item of items) {
    const root = rootOf(item);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  }
  return [...groups.values()];
}
