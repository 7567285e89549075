import { onNode } from '../on-node';
import type { Sequence } from '../routine';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/**
 * A node's way back. The label alone brings nothing back: an agent that no longer manages a node leaves its files there, and
 * one that still does would rename what is put back, so it goes first. The label goes last: whoever finds one does all anew.
 * And before anything else it is marked: a way back that is broken off must leave nothing that says `moved`.
 */
export function returnNode({ target }: WorkflowSettings): Sequence[] {
  return [
    {
      kind: 'sequence',
      name: 'return-node',
      inputs: ['node'],
      steps: [
        [onNode('mark', 'set-state', { with: { state: 'failed' } })],
        [onNode('owner', 'get-owner')],
        [onNode('restore', 'restore-node', { when: tags.some('owner') })],
        [onNode('uncordon', 'take-back')],
        [onNode('done', 'set-state', { with: { state: 'returned' } })],
      ],
    },
    {
      kind: 'sequence',
      name: 'restore-node',
      inputs: ['node'],
      steps: [
        [onNode('cordon', 'take-out')],
        [onNode('drain', 'drain')],
        [onNode('own', 'set-owner', { with: { owner: 'returning' } })],
        [
          target.beside
            ? onNode('agent', 'restart-agent')
            : onNode('agent', 'agents-gone', { with: { selector: target.agents } }),
        ],
        [onNode('files', 'restore-files')],
        [onNode('restart', 'restart-node')],
        [onNode('verify', 'verify-returned')],
        [onNode('disown', 'forget-owner')],
      ],
    },
  ];
}
