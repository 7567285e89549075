import type { ClusterModel } from '../../spec/model';

/**
 * Under which name the bootstrap's objects are made where that is not Argo CD's own: Talos creates them itself
 * (siderolabs/talos, manifest_apply), and the controllers of Cluster API do.
 */
export function firstManager({ kubernetes: { clusterAPI, distribution } }: ClusterModel): string | undefined {
  if (clusterAPI) return 'manager';
  return distribution === 'talos' ? 'talos' : undefined;
}
