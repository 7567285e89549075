import type { ConfigValue } from './antrea-rows';

interface Nested {
  [key: string]: ConfigValue | Nested;
}

/**
 * Values by the path of their keys, `egress.exceptCIDRs`, as the nested document that agents read, sorted by key. A section
 * all of whose keys are left out stays, empty.
 */
export function nest(values: ReadonlyMap<string, ConfigValue>): Nested {
  const root: Nested = {};
  for (const [path, value] of [...values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let at = root;
    for (const step of steps) {
      const below = (at[step] ?? {}) as Nested;
      at[step] = below;
      at = below;
    }
    if (value !== undefined) at[last] = value;
  }
  return root;
}
