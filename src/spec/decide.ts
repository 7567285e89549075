import type { ClusterModel } from './model';
import type { ClusterNetworkSpec } from './schema/cluster-network';

type Sections = ClusterNetworkSpec['spec'];

/** Turns a spec with its defaults into the model: what the distribution decides is filled in, all of it is frozen. */
export function decide({ metadata, spec }: ClusterNetworkSpec): ClusterModel {
  const { extends: _, kubernetes, pods, routing, ...sections } = spec;
  const { apiServer: __, ...platform } = kubernetes;
  const apiServer = decideApiServer(kubernetes);
  const ipam = pods.ipam ?? decideIpam(spec);
  const eni = ipam === 'eni';
  return freeze({
    name: metadata.name,
    ...sections,
    kubernetes: { ...platform, ...(apiServer && { apiServer }) },
    pods: { ...pods, ipam },
    routing: {
      ...routing,
      mode: routing.mode ?? (eni ? 'native' : 'tunnel'),
      // An egress gateway of Cilium masquerades, and says by itself with what.
      masquerade: routing.masquerade ?? (eni && sections.egress?.implementation !== 'cilium' ? 'none' : 'iptables'),
    },
  });
}

function decideApiServer({ distribution, apiServer }: Sections['kubernetes']) {
  if (apiServer) return { host: apiServer.host, port: apiServer.port ?? (distribution === 'eks' ? 443 : 6443) };
  // KubePrism: Talos balances over all API servers on each node, at this address.
  return distribution === 'talos' ? { host: 'localhost', port: 7445 } : undefined;
}

function decideIpam({ kubernetes: { distribution }, cni }: Sections): ClusterModel['pods']['ipam'] {
  // Beside another CNI there must be ranges of our own.
  if (cni.cilium?.standby) return 'cluster-pool';
  if (distribution === 'eks' && cni.cilium) return 'eni';
  return distribution === 'talos' || cni.antrea ? 'kubernetes' : 'cluster-pool';
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
