import { same, valueAt } from '../diagnostics/value-at';
import { groupOf, type KubernetesObject } from '../stages/kubernetes-object';
import { fixedFields } from './fixed-fields';

/** The fields that `now` changes of the live object `was` though nobody may; as `spec.selector`. */
export function changedFixedFields(was: KubernetesObject, now: KubernetesObject): string[] {
  return (fixedFields[`${groupOf(now.apiVersion)}/${now.kind}`] ?? [])
    .filter((field) => !same(valueAt(was, field), valueAt(now, field)))
    .map((field) => field.slice(1).replaceAll('/', '.'));
}
