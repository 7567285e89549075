import type { ClusterModel } from './model';

/** The ports that Services of type NodePort get; what the API server gives is told to Cilium alone. */
export function nodePortRange({ cni }: ClusterModel): { readonly first: number; readonly last: number } {
  const [first = 0, last = 0] = (cni.cilium?.config['node-port-range'] ?? '30000,32767').split(',').map(Number);
  return { first, last };
}
