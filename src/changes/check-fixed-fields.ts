import { type Finding, finding } from '../diagnostics/finding';
import { identity } from '../stages/kubernetes-object';
import { changedFixedFields } from '../sync/changed-fixed-fields';
import { display } from '../sync/display';
import type { Change } from './change';

/** Objects that would change where they must not: Argo CD's sync would stop at them. */
export function checkFixedFields({ before, after }: Change): Finding[] {
  const old = new Map(before.manifests.map(({ object }) => [identity(object), object]));
  return after.manifests.flatMap(({ object }) => {
    const was = old.get(identity(object));
    if (!was) return [];
    return changedFixedFields(was, object).map((field) => finding('FL-UPG-401', { object: display(object), field }));
  });
}
