import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';

const path = '/spec/cni/antrea/controller';

/** There is one controller, and its successor waits for its end. */
export function workloadFindings({ antrea: { controller } }: AntreaSettings): Finding[] {
  const found: Finding[] = [];
  if (controller?.replicas !== undefined && controller.replicas !== 1) {
    const instead =
      'leave out `replicas`: it leaves an unreachable node at once, with the highest priority, and agents keep their rules meanwhile';
    found.push(finding('FL-AN-010', { what: 'more than one controller', instead }, { path: `${path}/replicas` }));
  }
  if (controller?.updateStrategy && controller.updateStrategy.type !== 'Recreate') {
    const what = 'two controllers at once during an update';
    found.push(finding('FL-AN-010', { what, instead: 'write `type: Recreate`' }, { path: `${path}/updateStrategy` }));
  }
  return found;
}
