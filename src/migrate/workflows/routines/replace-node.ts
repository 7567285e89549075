import { onNode } from '../on-node';
import type { Sequence } from '../routine';
import { tags } from '../tags';

/**
 * Nodes that new ones take the place of. A new one joins with the new CNI and is only looked at; an old one is emptied and never
 * changes its CNI, so that its way back is to be used again. It is marked before: a node with pods must never be `vacated`.
 */
export const replaceNode: readonly Sequence[] = [
  {
    kind: 'sequence',
    name: 'adopt',
    inputs: ['node'],
    steps: [
      [onNode('verify', 'verify-moved', { tries: true })],
      [onNode('cordon', 'take-out', { tries: true, when: tags.failed('verify') })],
      [{ step: 'end', run: 'fail', when: tags.failed('verify') }],
      [onNode('uncordon', 'take-back')],
      [onNode('done', 'set-state', { with: { state: 'moved' } })],
    ],
  },
  {
    kind: 'sequence',
    name: 'empty-node',
    inputs: ['node', 'group'],
    steps: [
      [onNode('begin', 'begin-move', { with: { group: tags.input('group') } })],
      [onNode('cordon', 'take-out')],
      [onNode('drain', 'drain')],
      [onNode('done', 'set-state', { with: { state: 'vacated' } })],
    ],
  },
  {
    kind: 'sequence',
    name: 'occupy',
    inputs: ['node'],
    steps: [
      [onNode('mark', 'set-state', { with: { state: 'failed' } })],
      [onNode('uncordon', 'take-back')],
      [onNode('done', 'set-state', { with: { state: 'returned' } })],
    ],
  },
];
