import { onNode } from '../on-node';
import type { Routine } from '../routine';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/** A node started anew: known by another boot, not by being ready, which it is for a while after it was told. */
export function restartNode({ restarts }: WorkflowSettings): Routine[] {
  return [
    {
      kind: 'sequence',
      name: 'restart-node',
      inputs: ['node'],
      steps: [
        [onNode('boot', 'get-boot')],
        [restarts ? onNode('reboot', 'reboot') : onNode('reboot', 'restart-this-node')],
        [onNode('booted', 'await-boot', { with: { boot: tags.result('boot') } })],
        [onNode('ready', 'await-node')],
      ],
    },
    ...(restarts ? [] : [{ kind: 'gate', name: 'restart-this-node', inputs: ['node'] } as const]),
    {
      kind: 'until',
      name: 'await-boot',
      inputs: ['node', 'boot'],
      action: 'get',
      manifest: JSON.stringify({ apiVersion: 'v1', kind: 'Node', metadata: { name: tags.input('node') } }),
      condition: `status.nodeInfo.bootID != ${tags.input('boot')}`,
      minutes: 30,
    },
  ];
}
