import { movedLabel } from '../../moved-label';
import { onNode } from '../on-node';
import type { Call, Sequence } from '../routine';
import { stateLabel } from '../state-label';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/** Nodes that nothing is done to while a probe runs: those that have moved, and those that have not begun. */
const still = { moved: `${stateLabel}=moved`, unmoved: `!${movedLabel},${stateLabel} notin (moving,failed)` } as const;

/**
 * Whether a node is in the network that it is meant to be in: the addresses of its pods, the API server and DNS from them, and
 * connections both ways with a pod on a node that has moved and with one on a node that has not, where there are such nodes;
 * and what the policies are to do.
 */
export function verifyNode({ probes }: WorkflowSettings): Sequence[] {
  return [
    {
      kind: 'sequence',
      name: 'verify-moved',
      inputs: ['node'],
      steps: [
        [onNode('agent', 'await-agent')],
        [onNode('address', 'see-new-address')],
        [onNode('connections', 'verify-connections')],
        ...(probes.length > 0 ? [[onNode('policies', 'verify-policies')]] : []),
      ],
    },
    {
      kind: 'sequence',
      name: 'verify-returned',
      inputs: ['node'],
      steps: [[onNode('address', 'see-old-address')], [onNode('connections', 'verify-connections')]],
    },
    {
      kind: 'sequence',
      name: 'verify-connections',
      inputs: ['node'],
      steps: [
        [onNode('services', 'reach-services')],
        [onNode('probe', 'await-probe')],
        [others('moved'), others('unmoved')],
        [exchange('withMoved', 'moved'), exchange('withUnmoved', 'unmoved')],
      ],
    },
    {
      kind: 'sequence',
      name: 'exchange',
      inputs: ['node', 'other'],
      steps: [
        [onNode('own', 'get-probe'), { step: 'others', run: 'get-probe', with: { node: tags.input('other') } }],
        [
          onNode('there', 'reach-pods', { with: { addresses: tags.result('others') } }),
          { step: 'back', run: 'reach-pods', with: { node: tags.input('other'), addresses: tags.result('own') } },
        ],
      ],
    },
  ];
}

function others(which: keyof typeof still): Call {
  return { step: which, run: 'list-ready-nodes', with: { selector: still[which] } };
}

function exchange(step: string, which: keyof typeof still): Call {
  return onNode(step, 'exchange', { when: tags.anyReady(which), with: { other: tags.ready(which) } });
}
