import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { at, type Manifest } from '../../../stages/manifest';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { deploymentUpdate } from '../../pod/deployment-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';
import { operatorFrame } from './frame';
import { operatorParts } from './parts';
import { operatorSelector } from './selector';
import { operatorTolerations } from './tolerations';

/**
 * The operator: it divides addresses among the nodes, registers the CRDs and collects what agents leave behind.
 *
 * @param config cilium-config, which it reads once, at start.
 */
export function operator(s: CiliumSettings, config: Wire<ConfigMap>): Manifest[] {
  const { model, cilium, namespace } = s;
  const knobs = cilium.operator;
  // No two of them run on one node.
  const replicas = knobs?.replicas ?? Math.min(2, model.nodes.count ?? 2);
  const frame = operatorFrame(s);
  const pod = foldParts({ ...frame, annotations: checksum(config) }, operatorParts, s);
  const bearing = knobs && { ...knobs, tolerations: operatorTolerations(knobs.tolerations) };
  const deployment: Wire<Deployment> = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'cilium-operator', namespace, labels: frame.labels },
    spec: {
      replicas,
      selector: { matchLabels: { ...operatorSelector } },
      // A single one may have the only node: its successor finds no room before it is gone.
      strategy: deploymentUpdate(knobs?.updateStrategy, {
        maxSurge: '25%',
        maxUnavailable: replicas === 1 ? '100%' : '50%',
      }),
      template: applyKnobs(pod, 'cilium-operator', bearing, model.images.pullSecrets),
    },
  };
  return at('cni-control', deployment);
}
