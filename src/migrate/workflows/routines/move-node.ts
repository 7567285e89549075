import { onNode } from '../on-node';
import type { Sequence } from '../routine';

/**
 * A node's way to Cilium where it stands. Each step leaves the same behind however often it is done, so a node whose move was
 * broken off anywhere moves from the start.
 */
export const moveNode: readonly Sequence[] = [
  {
    kind: 'sequence',
    name: 'convert-node',
    inputs: ['node'],
    steps: [
      [onNode('begin', 'set-state', { with: { state: 'moving' } })],
      [onNode('cordon', 'cordon')],
      [onNode('drain', 'drain')],
      [onNode('keep', 'keep-files')],
      [onNode('own', 'set-owner', { with: { owner: 'true' } })],
      [onNode('agent', 'restart-agent')],
      [onNode('agentReady', 'await-agent')],
      [onNode('restart', 'restart-node')],
      [onNode('verify', 'verify-moved')],
      [onNode('uncordon', 'uncordon')],
      [onNode('done', 'set-state', { with: { state: 'moved' } })],
    ],
  },
];
