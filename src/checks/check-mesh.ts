import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** In a mesh the cluster's name is written into identities: Cilium takes 32 characters, and `default` only without a mesh. */
export function checkMesh({ name, mesh, cni }: ClusterModel): Finding[] {
  if (!mesh) return [];
  const { clusterName } = cni.cilium ?? {};
  const known = clusterName ?? name;
  if (known.length <= 32 && known !== 'default') return [];
  const path = clusterName === undefined ? '/metadata/name' : '/spec/cni/cilium/clusterName';
  return [finding('FL-MESH-101', { name: known }, { path })];
}
