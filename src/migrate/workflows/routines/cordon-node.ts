import { onNode } from '../on-node';
import type { Sequence } from '../routine';
import { tags } from '../tags';

/**
 * Takes a node out of use, and into use again where that was done here. The label says so before the node is cordoned and after
 * it is uncordoned, so that a run that is broken off in between knows its own node again.
 */
export const cordonNode: readonly Sequence[] = [
  {
    kind: 'sequence',
    name: 'take-out',
    inputs: ['node'],
    steps: [
      [onNode('cordoned', 'get-cordoned')],
      [onNode('own', 'own-cordon', { when: tags.none('cordoned') })],
      [onNode('cordon', 'cordon')],
    ],
  },
  {
    kind: 'sequence',
    name: 'take-back',
    inputs: ['node'],
    steps: [
      [onNode('own', 'get-cordon-owner')],
      [onNode('uncordon', 'uncordon', { when: tags.some('own') })],
      [onNode('disown', 'forget-cordon', { when: tags.some('own') })],
    ],
  },
];
