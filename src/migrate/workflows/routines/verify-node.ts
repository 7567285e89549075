import { onNode } from '../on-node';
import type { Call, Sequence } from '../routine';
import { stateLabel } from '../state-label';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/** What a node is held against: nodes that nothing is done to while a probe runs. */
type Side = 'moved' | 'unmoved';

/**
 * Whether a node is in the network that it is meant to be in: the addresses of its pods, the API server and DNS from them, and
 * connections both ways with a pod on a node that has moved and with one on a node that has not, where there are such nodes;
 * and what the policies are to do. Of a cluster in two halves only what one half has is asked, and the rest in the end.
 */
export function verifyNode(s: WorkflowSettings): Sequence[] {
  const { sourceAgents } = s;
  const { beside } = s.target;
  const alone =
    beside || sourceAgents === undefined ? [] : [[onNode('left', 'agents-gone', { with: { selector: sourceAgents } })]];
  const policies = s.probes.length > 0 ? [[onNode('policies', 'verify-policies')]] : [];
  const mesh = s.meshAgents.length > 0 ? [[onNode('mesh', 'verify-mesh')]] : [];
  const file = (which: 'new' | 'old') => (beside ? [] : [[onNode('file', `see-${which}-file`)]]);
  return [
    {
      kind: 'sequence',
      name: 'verify-moved',
      inputs: ['node'],
      steps: [
        [onNode('agent', 'await-agent')],
        ...mesh,
        ...alone,
        ...file('new'),
        [onNode('address', 'see-new-address')],
        [onNode('connections', beside ? 'verify-connections' : 'verify-with-moved')],
        ...(beside ? policies : []),
      ],
    },
    {
      kind: 'sequence',
      name: 'verify-returned',
      inputs: ['node'],
      steps: [
        ...mesh,
        ...file('old'),
        [onNode('address', 'see-old-address')],
        [onNode('connections', beside ? 'verify-connections' : 'verify-with-unmoved')],
      ],
    },
    {
      kind: 'sequence',
      name: 'verify-joined',
      inputs: ['node'],
      steps: [[onNode('services', 'reach-services')], ...policies],
    },
    connections('verify-connections', 'reach-services', ['moved', 'unmoved'], s),
    connections('verify-with-moved', 'reach-api', ['moved'], s),
    connections('verify-with-unmoved', 'reach-api', ['unmoved'], s),
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

function connections(
  name: string,
  services: 'reach-services' | 'reach-api',
  sides: readonly Side[],
  { target }: WorkflowSettings,
): Sequence {
  const still = { moved: `${stateLabel}=moved`, unmoved: `!${target.label},${stateLabel} notin (moving,failed)` };
  const listed = (side: Side): Call => ({ step: side, run: 'list-ready-nodes', with: { selector: still[side] } });
  const exchanged = (side: Side): Call =>
    onNode(side === 'moved' ? 'withMoved' : 'withUnmoved', 'exchange', {
      when: tags.anyReady(side),
      with: { other: tags.ready(side) },
    });
  return {
    kind: 'sequence',
    name,
    inputs: ['node'],
    steps: [[onNode('services', services)], [onNode('probe', 'await-probe')], sides.map(listed), sides.map(exchanged)],
  };
}
