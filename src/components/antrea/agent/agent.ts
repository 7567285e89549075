import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { at, type Manifest } from '../../../stages/manifest';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { daemonUpdate } from '../../pod/daemon-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import type { AntreaConfig } from '../config/antrea-config';
import type { AntreaSettings } from '../settings';
import { agentFrame } from './frame';
import { agentParts } from './parts';
import { agentSelector } from './selector';

/**
 * The agents: a DaemonSet that makes the pod network on each node, or enforces policies on another CNI's.
 *
 * @param map antrea-config, which they read once, at start.
 */
export function agent(settings: AntreaSettings, config: AntreaConfig, map: Wire<ConfigMap>): Manifest[] {
  const s = { ...settings, apiPort: Number(config.agent.get('apiPort')) };
  const { model, antrea, namespace } = s;
  const knobs = antrea.agent;
  const frame = agentFrame(s);
  const annotations = { ...frame.annotations, ...checksum(map) };
  const pod = foldParts({ ...frame, annotations }, agentParts, s);
  const daemon: Wire<DaemonSet> = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'antrea-agent', namespace, labels: frame.labels },
    spec: {
      selector: { matchLabels: { ...agentSelector } },
      updateStrategy: knobs?.updateStrategy ? daemonUpdate(knobs.updateStrategy, '1') : { type: 'RollingUpdate' },
      template: applyKnobs(pod, 'antrea-agent', knobs, model.images.pullSecrets),
    },
  };
  return at('cni-agent', daemon);
}
