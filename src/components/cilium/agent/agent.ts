import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { CiliumNodeConfig } from '../../../../imports/cilium.io';
import { at, type Manifest } from '../../../stages/manifest';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { daemonUpdate } from '../../pod/daemon-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';
import { agentFrame } from './frame';
import { agentParts } from './parts';
import { agentSelector } from './selector';

/**
 * The agents: a DaemonSet that makes the pod network on each node.
 *
 * @param config cilium-config, which they read once, at start.
 * @param ofGroups what agents of some nodes read over it, as often.
 */
export function agent(s: CiliumSettings, config: Wire<ConfigMap>, ofGroups: readonly CiliumNodeConfig[]): Manifest[] {
  const { model, cilium, namespace } = s;
  const knobs = cilium.agent;
  const frame = agentFrame(s);
  const annotations = { ...frame.annotations, ...checksum(config, ...ofGroups) };
  const pod = foldParts({ ...frame, annotations }, agentParts, s);
  const daemon: Wire<DaemonSet> = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'cilium', namespace, labels: frame.labels },
    spec: {
      selector: { matchLabels: { ...agentSelector } },
      updateStrategy: daemonUpdate(knobs?.updateStrategy, '2'),
      template: applyKnobs(pod, 'cilium-agent', knobs, model.images.pullSecrets),
    },
  };
  return at('cni-agent', daemon);
}
