import type { Routine } from './routine';

/** The routines that `roots` come to by calls among each other, in their order. */
export function reached(routines: readonly Routine[], roots: readonly string[]): Routine[] {
  const byName = new Map(routines.map((routine) => [routine.name, routine]));
  const found = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const routine = byName.get(name);
    if (routine?.kind !== 'sequence') continue;
    for (const { run } of routine.steps.flat()) if (typeof run === 'string') open.push(run);
  }
  return routines.filter(({ name }) => found.has(name));
}
