import { localApiServer } from './local-api-server';
import type { ClusterModel } from './model';
import type { ClusterNetworkSpec } from './schema/cluster-network';

type Sections = ClusterNetworkSpec['spec'];
type Distribution = Sections['kubernetes']['distribution'];

/** Turns a spec with its defaults into the model: what the distribution decides is filled in, all of it is frozen. */
export function decide({ metadata, spec }: ClusterNetworkSpec): ClusterModel {
  const { extends: _, kubernetes, pods, routing, observability, ...sections } = spec;
  const { apiServer: __, ...platform } = kubernetes;
  const apiServer = decideApiServer(kubernetes, metadata.name);
  const ipam = pods.ipam ?? decideIpam(spec);
  // Both ways pods have addresses that the VPC routes.
  const chained = sections.cni.cilium?.chaining !== undefined;
  const inVpc = ipam === 'eni' || chained;
  return freeze({
    name: metadata.name,
    ...sections,
    kubernetes: { ...platform, ...(apiServer && { apiServer }) },
    pods: { ...pods, ipam },
    observability: {
      ...observability,
      flows: { ...observability.flows, enabled: observability.flows.enabled ?? flowsAreTaken(spec) },
    },
    routing: {
      ...routing,
      mode: routing.mode ?? (inVpc ? 'native' : 'tunnel'),
      // An egress gateway of Cilium masquerades, and says by itself with what.
      masquerade: routing.masquerade ?? (inVpc && sections.egress?.implementation !== 'cilium' ? 'none' : 'iptables'),
    },
  });
}

/** Their API servers are load balancers of a cloud, which answer as any web server does. */
const managed: readonly Distribution[] = ['eks', 'aks', 'gke'];
/** Their controller manager divides the pod ranges, whoever else could. */
const dividing: readonly Distribution[] = ['talos', 'k3s', 'rke2', 'kind'];

function decideApiServer({ distribution, apiServer }: Sections['kubernetes'], cluster: string) {
  if (apiServer) return { host: apiServer.host, port: apiServer.port ?? (managed.includes(distribution) ? 443 : 6443) };
  return localApiServer(distribution, cluster);
}

function decideIpam({ kubernetes: { distribution }, cni }: Sections): ClusterModel['pods']['ipam'] {
  // Beside or above another CNI there must be ranges of our own.
  if (cni.cilium?.standby || cni.cilium?.chaining) return 'cluster-pool';
  if (distribution === 'eks' && cni.cilium) return 'eni';
  return dividing.includes(distribution) || cni.antrea ? 'kubernetes' : 'cluster-pool';
}

/** Cilium keeps flows for whoever asks; agents of Antrea send them away or have none. */
function flowsAreTaken({ cni: { antrea }, observability: { flows } }: Sections): boolean {
  return !antrea || flows.relay || antrea.flowCollector !== undefined || antrea.featureGates.FlowExporter === true;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
