import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../../spec/model';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { deploymentUpdate } from '../../pod/deployment-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { meshFrame } from './frame';
import { meshName } from './mesh-name';
import { meshParts } from './parts';

type ApiServer = NonNullable<NonNullable<ClusterModel['mesh']>['apiServer']>;

/** The keys of cilium-config that its containers take into their environment. */
const reads = ['cluster-name', 'cluster-id', 'enable-k8s-endpoint-slice'];

/** The Deployment of the mesh API server; each replica has an etcd of its own, which it fills anew when it starts. */
export function meshDeployment(s: CiliumSettings, { workload }: ApiServer, config: Wire<ConfigMap>): Wire<Deployment> {
  const frame = meshFrame(s);
  const read = Object.entries(config.data ?? {}).filter(([key]) => reads.includes(key));
  const part = { ...config, data: Object.fromEntries(read) };
  const annotations = { ...frame.annotations, ...checksum(part) };
  const pod = foldParts({ ...frame, annotations }, meshParts, s);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: meshName, namespace: s.namespace, labels: labels(meshName, { 'k8s-app': meshName }) },
    spec: {
      replicas: workload?.replicas ?? 1,
      selector: { matchLabels: { 'k8s-app': meshName } },
      // The old one answers until the new one has filled its etcd.
      strategy: deploymentUpdate(workload?.updateStrategy, { maxSurge: '1', maxUnavailable: '0' }),
      template: applyKnobs(pod, 'apiserver', workload, s.model.images.pullSecrets),
    },
  };
}
