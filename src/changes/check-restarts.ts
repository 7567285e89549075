import { type Finding, finding } from '../diagnostics/finding';
import { identity } from '../stages/kubernetes-object';
import { display } from '../sync/display';
import type { Change } from './change';
import { same, valueAt } from './value-at';

/** Workloads whose pods are replaced because their template changes; a changed configuration changes its checksum there. */
export function checkRestarts({ before, after }: Change): Finding[] {
  const old = new Map(before.manifests.map(({ object }) => [identity(object), object]));
  const restarted = after.manifests.flatMap(({ object }) => {
    const was = old.get(identity(object));
    return was && rolls.has(object.kind) && !same(valueAt(was, template), valueAt(object, template))
      ? [display(object)]
      : [];
  });
  return restarted.length > 0 ? [finding('FL-UPG-406', { workloads: restarted.join(', ') })] : [];
}

const template = '/spec/template';
const rolls: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'StatefulSet']);
