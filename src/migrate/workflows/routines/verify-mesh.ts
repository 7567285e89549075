import { onNode } from '../on-node';
import type { Sequence } from '../routine';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/**
 * Waits for what a service mesh runs on a node, where it does: pods that start before it start without their mesh. It starts anew
 * with the node, and so do all proxies there.
 */
export function verifyMesh({ meshAgents }: WorkflowSettings): Sequence[] {
  if (meshAgents.length === 0) return [];
  const lines = meshAgents.flatMap((selector, index) => [
    [onNode(`mesh${index}`, 'get-agents', { with: { selector } })],
    [onNode(`ready${index}`, 'await-agents', { with: { selector }, when: tags.some(`mesh${index}`) })],
  ]);
  return [{ kind: 'sequence', name: 'verify-mesh', inputs: ['node'], steps: lines }];
}
