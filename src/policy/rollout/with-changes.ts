import { identity } from '../../stages/kubernetes-object';
import type { PolicyObjects } from '../dialects/policy-set-of';
import type { Put } from './policy-change';

/** Objects after some changes: what they put takes the place of what has its identity, and what they leave out goes. */
export function withChanges(objects: PolicyObjects, changes: readonly Put[]): PolicyObjects {
  if (changes.length === 0) return objects;
  const keys = new Set(changes.map(({ key }) => key));
  const lists = Object.entries(objects).map(([list, all]) => [
    list,
    [
      ...all.filter((one: PolicyObjects[keyof PolicyObjects][number]) => !keys.has(identity(one.value))),
      ...changes.flatMap((change) => (change.list === list && change.after ? [change.after] : [])),
    ],
  ]);
  return { ...objects, ...Object.fromEntries(lists) };
}
