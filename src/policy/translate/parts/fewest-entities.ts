import type { Stranger } from './surroundings';

/** The fewest entities that are just those that are wanted of all; undefined where there are none such. */
export function fewestEntities<E extends string>(
  sorts: readonly (readonly [entity: E, sort: string])[],
  wanted: readonly Stranger[],
  all: readonly Stranger[],
): E[] | undefined {
  const found: E[] = [];
  let left = wanted;
  for (const [entity, sort] of sorts) {
    const members = all.filter((one) => one.sorts.includes(sort));
    if (!members.every((one) => wanted.includes(one)) || !left.some((one) => members.includes(one))) continue;
    found.push(entity);
    left = left.filter((one) => !members.includes(one));
  }
  return left.length === 0 ? found : undefined;
}
