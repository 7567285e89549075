import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { daemonUpdate } from '../../pod/daemon-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import { labels, selector } from '../labels';
import type { TetragonSettings } from '../settings';
import { agentFrame } from './frame';
import { agentParts } from './parts';

/**
 * The agents: a DaemonSet that watches the processes of each node.
 *
 * @param config tetragon-config, which they read once, at start.
 */
export function agent(s: TetragonSettings, config: Wire<ConfigMap>): Wire<DaemonSet> {
  const knobs = s.tetragon.agent;
  const pod = foldParts({ ...agentFrame(s), annotations: checksum(config) }, agentParts, s);
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'tetragon', namespace: s.namespace, labels: labels('agent') },
    spec: {
      selector: { matchLabels: { ...selector.agent } },
      ...(knobs?.updateStrategy && { updateStrategy: daemonUpdate(knobs.updateStrategy, '1') }),
      template: applyKnobs(pod, 'tetragon', knobs, s.model.images.pullSecrets),
    },
  };
}
