import type { Located } from '../../diagnostics/located';
import { identity, type KubernetesObject } from '../../stages/kubernetes-object';
import type { PolicyObjects } from '../dialects/policy-set-of';

/** What happened to an object that policies are made of. */
export interface ChangedObject {
  readonly change: 'added' | 'removed' | 'changed';
  readonly object: KubernetesObject;
  readonly place: Located['place'];
  /** The object in the other state. */
  readonly other?: KubernetesObject;
}

/** What is not the same in two states: what was removed or changed as it was, then what was added or changed as it is. */
export function changedObjects(before: PolicyObjects, after: PolicyObjects): ChangedObject[] {
  const [was, is] = [all(before), all(after)];
  return [...comparedWith(was, is, 'removed'), ...comparedWith(is, was, 'added')];
}

function all(objects: PolicyObjects): Located<KubernetesObject>[] {
  const lists: readonly (readonly Located<KubernetesObject>[])[] = Object.values(objects);
  return lists.flat();
}

function comparedWith(
  own: readonly Located<KubernetesObject>[],
  others: readonly Located<KubernetesObject>[],
  alone: 'added' | 'removed',
): ChangedObject[] {
  const other = new Map(others.map(({ value }) => [identity(value), value]));
  return own.flatMap(({ value, place }): ChangedObject[] => {
    const counterpart = other.get(identity(value));
    if (!counterpart) return [{ change: alone, object: value, place }];
    return JSON.stringify(counterpart) === JSON.stringify(value)
      ? []
      : [{ change: 'changed', object: value, place, other: counterpart }];
  });
}
