import { onNode } from '../on-node';
import type { Sequence } from '../routine';
import { stateLabel } from '../state-label';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/**
 * What is done to a node, under locks that hold for all workflows: one at a time for a node, and for a group as many as it
 * may miss. A node that its group calls starts only while none of the group has failed, and if nobody else has moved it since
 * the group listed it; that is asked under the lock, and not left to `failFast`, which would end the group and leave nodes
 * that are on their way without a way back.
 */
export function lockedNode({ replaces }: WorkflowSettings): Sequence[] {
  const attempted = onNode('attempt', 'attempt', { with: { group: tags.input('group') } });
  const locks = { limit: tags.input('group'), only: `node-${tags.input('node')}` };
  return [
    { kind: 'sequence', name: 'move', inputs: ['node', 'group'], locks, steps: [[attempted]] },
    {
      kind: 'sequence',
      name: 'move-next',
      inputs: ['node', 'group', 'selector'],
      locks,
      steps: [
        [
          {
            step: 'halted',
            run: 'list-nodes',
            with: { selector: `${tags.input('selector')},${stateLabel} in (failed,returned)` },
          },
          onNode('state', 'get-state'),
        ],
        [{ ...attempted, when: `${tags.none('halted')} && ${tags.isNot('state', replaces ? 'vacated' : 'moved')}` }],
      ],
    },
    {
      kind: 'sequence',
      name: 'return',
      inputs: ['node', 'group'],
      locks,
      steps: [[onNode('undo', replaces ? 'occupy' : 'return-node')]],
    },
  ];
}
