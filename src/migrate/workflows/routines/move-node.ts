import { onNode } from '../on-node';
import type { Call, Sequence } from '../routine';
import { settle } from '../settle';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/**
 * A node's way to the new CNI where it stands. Each step leaves the same behind however often it is done, so a node whose move
 * was broken off anywhere moves from the start.
 */
export function moveNode(s: WorkflowSettings): Sequence[] {
  return [
    {
      kind: 'sequence',
      name: 'convert-node',
      inputs: ['node', 'group'],
      steps: [
        [onNode('begin', 'begin-move', { with: { group: tags.input('group') } })],
        [onNode('cordon', 'take-out')],
        [onNode('drain', 'drain')],
        [onNode('keep', 'keep-files')],
        [onNode('own', 'set-owner', { with: { owner: 'true' } })],
        ...takenOver(s),
        [onNode('restart', 'restart-node')],
        [onNode('verify', 'verify-moved')],
        [onNode('uncordon', 'take-back')],
        ...(s.drops ? [[{ step: 'settled', run: settle.name }], [onNode('drops', 'verify-drops')]] : []),
        [onNode('done', 'set-state', { with: { state: 'moved' } })],
      ],
    },
  ];
}

/** An agent that is there already looks at the label when it starts; one that comes by the label needs the place of the old one. */
function takenOver({ target, sourceAgents }: WorkflowSettings): Call[][] {
  if (target.beside) return [[onNode('agent', 'restart-agent')], [onNode('agentReady', 'await-agent')]];
  return [
    [onNode('agentReady', 'await-agent')],
    ...(sourceAgents === undefined ? [] : [[onNode('left', 'agents-gone', { with: { selector: sourceAgents } })]]),
    [onNode('aside', 'put-aside')],
  ];
}
