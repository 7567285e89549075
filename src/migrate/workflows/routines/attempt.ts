import { onNode } from '../on-node';
import type { Routine } from '../routine';
import { tags } from '../tags';

/**
 * A change of a node that is undone as soon as it fails, and fails then: `move` and `undo` name the routines. The node is
 * marked first, so that no other one of its group starts meanwhile.
 */
export function attempt(move: string, undo: string): Routine[] {
  return [
    {
      kind: 'sequence',
      name: 'attempt',
      inputs: ['node', 'group'],
      steps: [
        [onNode('move', move, { tries: true, with: { group: tags.input('group') } })],
        [onNode('mark', 'set-state', { tries: true, when: tags.failed('move'), with: { state: 'failed' } })],
        [onNode('undo', undo, { tries: true, when: tags.failed('move') })],
        // Unmarked and not undone: its place in the group stays taken until a person has looked.
        [onNode('hold', 'look-at-this-node', { when: `${tags.failed('mark')} && ${tags.failed('undo')}` })],
        [{ step: 'end', run: 'fail', when: tags.failed('move') }],
      ],
    },
    { kind: 'gate', name: 'look-at-this-node', inputs: ['node'] },
    { kind: 'failure', name: 'fail', inputs: [] },
  ];
}
