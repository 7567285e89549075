import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { daemonUpdate } from '../../pod/daemon-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import { agentSelector } from '../agent/selector';
import { windowsFrame } from './frame';
import { windowsParts } from './parts';
import type { WindowsConfig } from './windows-config';
import type { WindowsSettings } from './windows-settings';

/**
 * The agents of Windows nodes, in HostProcess pods.
 *
 * @param reads what they read once, at start: their configuration and scripts.
 */
export function windowsAgent(
  s: WindowsSettings,
  { values }: WindowsConfig,
  reads: readonly Wire<ConfigMap>[],
): Wire<DaemonSet> {
  const { agent: knobs } = s.windows;
  const frame = windowsFrame(s, Number(values.get('apiPort')));
  const pod = foldParts({ ...frame, annotations: { ...frame.annotations, ...checksum(...reads) } }, windowsParts, s);
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'antrea-agent-windows', namespace: s.namespace, labels: frame.labels },
    spec: {
      selector: { matchLabels: { ...agentSelector } },
      updateStrategy: knobs?.updateStrategy ? daemonUpdate(knobs.updateStrategy, '1') : { type: 'RollingUpdate' },
      template: applyKnobs(pod, 'antrea-agent', knobs, s.model.images.pullSecrets),
    },
  };
}
