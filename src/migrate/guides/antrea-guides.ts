import { antreaLabel } from '../antrea-label';
import type { PhaseGuides } from './phase-guides';

const nothing = 'nothing changes: Antrea has enforced policies from the first node on';

/** Each phase of a migration to Antrea. */
export const antreaGuides: PhaseGuides = {
  preflight: {
    does: 'the old CNI alone: look whether the cluster can move',
    risks: [],
    back: 'remove `migration` from the spec',
  },
  install: {
    does: "Antrea's controller and definitions beside the old CNI, and no agent on any node",
    risks: [],
    back: 'its Application can go, once its removal is confirmed',
  },
  nodes: {
    does: `nodes move, each when it has the label ${antreaLabel}=true and is started anew: all of them in one window`,
    risks: [
      'until all nodes have moved, pods of those that have and pods of the others do not reach each other, servers of DNS among them',
      'webhooks whose pods have moved answer no API server on a node that has not, and the other way round',
      'the agent of the old CNI must be gone from a node before it moves: its files may come before 10-antrea.conflist',
      'policies of Kubernetes and of Antrea are enforced from the first node on',
    ],
    back: 'roll back each node that has moved, by the steps of the runbook, before this phase is left: a label alone leaves its files as they are',
  },
  audit: { does: nothing, risks: [], back: nothing },
  enforce: { does: nothing, risks: [], back: nothing },
  finalize: {
    does: 'the network as the spec says it, with what needs the whole cluster',
    risks: ['an agent starts on each node that has no label yet', 'connections to Services may break'],
    back: 'agents stop on nodes without the label',
  },
  cleanup: {
    does: 'what is left of the old CNI is removed by hand',
    risks: ['there is no way back to a CNI that is gone: it would be installed anew first'],
    back: 'nothing changes in the cluster; install the old CNI anew if it is gone already',
  },
};
