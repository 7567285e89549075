import type { ClusterModel } from './model';
import type { ClusterNetworkSpec } from './schema/cluster-network';

/** Turns a spec with its defaults into the model: what the distribution decides is filled in, all of it is frozen. */
export function decide({ metadata, spec }: ClusterNetworkSpec): ClusterModel {
  const { extends: _, ...sections } = spec;
  const talos = sections.kubernetes.distribution === 'talos';
  return freeze({
    name: metadata.name,
    ...sections,
    kubernetes: {
      ...sections.kubernetes,
      // KubePrism: Talos balances over all API servers on each node, at this address.
      ...(talos && !sections.kubernetes.apiServer && { apiServer: { host: 'localhost', port: 7445 } }),
    },
    pods: { ...sections.pods, ipam: sections.pods.ipam ?? (talos ? 'kubernetes' : 'cluster-pool') },
  });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
