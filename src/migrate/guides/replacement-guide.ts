import { isAntrea } from '../../components/antrea/antrea-model';
import type { ClusterModel } from '../../spec/model';
import { newLabel } from '../new-label';
import type { PhaseGuide } from './phase-guides';

/** How new nodes take the place of old ones: node groups and pools of clouds, or machines of one's own. */
export function replacementGuide(model: ClusterModel): PhaseGuide {
  const label = newLabel(model);
  const taint = isAntrea(model) ? '' : ' and the taint node.cilium.io/agent-not-ready=:NoSchedule';
  return {
    does: `new nodes join with the label ${label}=true${taint}, and old ones are drained and removed, group by group`,
    risks: [
      'drained pods start elsewhere, and what lies on the disks of old nodes is gone',
      ...(taint ? ['on a new node without the taint pods may start in the old network'] : []),
      ...(model.migration?.from.awsVpcCni
        ? ['the DaemonSet aws-node must keep off new nodes, or both hand out addresses there']
        : []),
    ],
    back: 'let nodes join without the label, and drain and remove those that have it, before this phase is left',
  };
}
