import type { ClusterModel } from '../../spec/model';

/**
 * Under which name the bootstrap's objects, or the definitions before them, are made where that is not Argo CD's own: Talos
 * creates both itself (siderolabs/talos, manifest_apply), and the controllers of Cluster API the objects, under the name of
 * their program (kubernetes-sigs/cluster-api, controllers/remote and Dockerfile).
 */
export function firstManager(
  { kubernetes: { clusterAPI, distribution }, delivery }: ClusterModel,
  what: 'objects' | 'definitions',
): string | undefined {
  if (clusterAPI) return what === 'objects' ? 'manager' : undefined;
  const made = what === 'objects' || delivery.definitions === 'upstream';
  return distribution === 'talos' && made ? 'talos' : undefined;
}
