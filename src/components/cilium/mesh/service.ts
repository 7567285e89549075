import type { Service, ServiceSpec } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../../spec/model';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { meshName } from './mesh-name';
import { ports } from './ports';

type ApiServer = NonNullable<NonNullable<ClusterModel['mesh']>['apiServer']>;

/** The Service by which other clusters, and the agents of this one, reach the etcd of the mesh. */
export function meshService({ model, namespace }: CiliumSettings, { service, workload }: ApiServer): Wire<Service> {
  const { type, nodePort = 32379, annotations, sourceRanges, externalTrafficPolicy } = service;
  const loadBalancerClass = model.loadBalancer?.class;
  const spec: ServiceSpec = {
    type,
    selector: { 'k8s-app': meshName },
    ports: [{ port: ports.etcd, ...(type === 'NodePort' && { nodePort }) }],
    ...(type === 'LoadBalancer' && loadBalancerClass && { loadBalancerClass }),
    ...(type === 'LoadBalancer' && sourceRanges.length > 0 && { loadBalancerSourceRanges: [...sourceRanges] }),
    // The API server refuses it for a ClusterIP.
    ...(type !== 'ClusterIP' && { externalTrafficPolicy }),
    internalTrafficPolicy: 'Cluster',
    // Another replica is another etcd, and a client that changes reads everything anew.
    ...((workload?.replicas ?? 1) > 1 && { sessionAffinity: 'ClientIP' }),
  };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: meshName,
      namespace,
      labels: { ...service.labels, ...labels(meshName, { 'k8s-app': meshName }) },
      ...(Object.keys(annotations).length > 0 && { annotations: { ...annotations } }),
    },
    spec,
  };
}
