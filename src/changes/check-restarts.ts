import { type Finding, finding } from '../diagnostics/finding';
import { identity } from '../stages/kubernetes-object';
import { display } from '../sync/display';
import { restarts } from '../sync/restarts';
import type { Change } from './change';

/** Workloads whose pods are replaced. */
export function checkRestarts({ before, after }: Change): Finding[] {
  const old = new Map(before.manifests.map(({ object }) => [identity(object), object]));
  const restarted = after.manifests.flatMap(({ object }) => {
    const was = old.get(identity(object));
    return was && restarts(was, object) ? [display(object)] : [];
  });
  return restarted.length > 0 ? [finding('FL-UPG-406', { workloads: restarted.join(', ') })] : [];
}
