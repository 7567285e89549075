import type { Cluster } from '../../../../imports/cluster.x-k8s.io';
import type { ClusterModel } from '../../../spec/model';

/** The part of a Cluster that the network decides: its ranges, and the label by which it gets its network. */
export function clusterFragment({ name, pods, services }: ClusterModel, namespace: string): Cluster {
  return {
    apiVersion: 'cluster.x-k8s.io/v1beta2',
    kind: 'Cluster',
    metadata: { name, namespace, labels: { 'fairlead.dev/network': name } },
    spec: {
      clusterNetwork: {
        ...(pods.cidrs.length > 0 && { pods: { cidrBlocks: [...pods.cidrs] } }),
        ...(services.cidrs.length > 0 && { services: { cidrBlocks: [...services.cidrs] } }),
      },
    },
  };
}
