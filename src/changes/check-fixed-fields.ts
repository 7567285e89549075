import { type Finding, finding } from '../diagnostics/finding';
import { groupOf, identity } from '../stages/kubernetes-object';
import { display } from '../sync/display';
import type { Change } from './change';
import { fixedFields } from './fixed-fields';
import { same, valueAt } from './value-at';

/** Objects that would change where they must not: Argo CD's sync would stop at them. */
export function checkFixedFields({ before, after }: Change): Finding[] {
  const old = new Map(before.manifests.map(({ object }) => [identity(object), object]));
  return after.manifests.flatMap(({ object }) => {
    const was = old.get(identity(object));
    if (!was) return [];
    const fields = fixedFields[`${groupOf(object.apiVersion)}/${object.kind}`] ?? [];
    return fields
      .filter((field) => !same(valueAt(was, field), valueAt(object, field)))
      .map((field) => finding('FL-UPG-401', { object: display(object), field: field.slice(1).replaceAll('/', '.') }));
  });
}
