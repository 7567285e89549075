import type { ClusterModel } from '../../spec/model';

/** The name by which the clusters of a mesh know this one. */
export function meshName({ cni, name }: ClusterModel): string {
  return cni.cilium?.clusterName ?? name;
}
