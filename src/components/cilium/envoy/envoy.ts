import type { DaemonSet } from 'kubernetes-types/apps/v1';
import { at, type Manifest } from '../../../stages/manifest';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { daemonUpdate } from '../../pod/daemon-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';
import { envoyConfig } from './envoy-config';
import { envoyFrame } from './frame';
import { envoyParts } from './parts';
import { envoySelector } from './selector';

/** The Envoys that agents hand layer-7 traffic to: what they start with, and their DaemonSet. */
export function envoy(s: CiliumSettings): Manifest[] {
  const { model, cilium, namespace } = s;
  const knobs = cilium.envoy;
  const config = envoyConfig(s);
  const frame = envoyFrame(s);
  const pod = foldParts({ ...frame, annotations: checksum(config) }, envoyParts, s);
  const daemon: Wire<DaemonSet> = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'cilium-envoy', namespace, labels: frame.labels },
    spec: {
      selector: { matchLabels: { ...envoySelector } },
      updateStrategy: daemonUpdate(knobs?.updateStrategy, '2'),
      template: applyKnobs(pod, 'cilium-envoy', knobs, model.images.pullSecrets),
    },
  };
  return [...at('configuration', config), ...at('cni-agent', daemon)];
}
