import { onNode } from '../on-node';
import type { Sequence } from '../routine';
import { tags } from '../tags';

const selector = { selector: tags.input('selector') };

/**
 * Waits until a node has no agent of a selector any more; fails where one stays. Waiting for what has gone meanwhile is an
 * error to kubectl, so only what is there in the end counts.
 */
export const agentsGone: Sequence = {
  kind: 'sequence',
  name: 'agents-gone',
  inputs: ['node', 'selector'],
  steps: [
    [onNode('running', 'get-agents', { with: selector })],
    [onNode('gone', 'await-agents-gone', { with: selector, when: tags.some('running'), tries: true })],
    [onNode('left', 'get-agents', { with: selector })],
    [{ step: 'stays', run: 'fail', when: tags.some('left') }],
  ],
};
