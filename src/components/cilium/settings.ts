import type { ClusterModel } from '../../spec/model';
import { ciliumVersions } from '../../versions/cilium';
import type { CiliumVersion } from '../../versions/cilium-version';
import type { CiliumModel, CiliumSection } from './cilium-model';
import { speaksBgp } from './resources/speaks-bgp';

/** What rows and parts of Cilium read: the model, the version's facts, and what follows from both. */
export interface CiliumSettings {
  readonly model: ClusterModel;
  /** Its own section of the spec. */
  readonly cilium: CiliumSection;
  readonly version: CiliumVersion;
  readonly namespace: string;
  readonly cluster: { readonly name: string; readonly id: number };
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  /** Services without kube-proxy (KPR). */
  readonly kubeProxyReplacement: boolean;
  readonly native: boolean;
  readonly masquerade: boolean;
  readonly bpfMasquerade: boolean;
  readonly egressGateway: boolean;
  readonly layer2: boolean;
  /** Cilium speaks BGP. */
  readonly bgp: boolean;
  readonly wireguard: boolean;
  readonly ingress: boolean;
  readonly gatewayAPI: boolean;
  /** TCPRoutes and UDPRoutes, whose backends have weights. */
  readonly weightedRoutes: boolean;
  /** Services are balanced at sockets of the host alone. */
  readonly hostSockets: boolean;
  /** Services are shared with a mesh by ServiceExports too. */
  readonly mcsAPI: boolean;
  readonly hubble: boolean;
  readonly relay: boolean;
  readonly ui: boolean;
  /** Metrics made from flows. */
  readonly flowMetrics: boolean;
  /** Metrics of the agent. */
  readonly agentMetrics: boolean;
  readonly serviceMonitors: boolean;
  readonly talos: boolean;
  /** Pods take addresses of AWS network interfaces. */
  readonly eni: boolean;
  /** On top of another CNI, which makes the pod network. */
  readonly chained: boolean;
  /** Beside another CNI, managing no node yet. */
  readonly standby: boolean;
  /** Policies are enforced, or reported: everywhere but beside a CNI whose pods have not moved yet. */
  readonly enforces: boolean;
}

/** Reads a model as Cilium sees it. */
export function ciliumSettings(model: CiliumModel): CiliumSettings {
  const { cilium } = model.cni;
  const version: CiliumVersion = ciliumVersions[cilium.version];
  const families = model.pods.cidrs.map((cidr) => (cidr.includes(':') ? 6 : 4));
  const egressGateway = model.egress?.implementation === 'cilium';
  const weightedRoutes = model.gateways.gatewayAPI.enabled && version.features.has('gateway-api-1.6');
  const { flows, serviceMonitors, metrics } = model.observability;
  return {
    model,
    cilium,
    version,
    namespace: 'kube-system',
    cluster: {
      name: cilium.clusterName ?? (model.mesh ? model.name : 'default'),
      id: model.mesh?.clusterId ?? 0,
    },
    ipv4: families.length === 0 || families.includes(4),
    ipv6: families.includes(6),
    kubeProxyReplacement: model.services.proxy === 'cni',
    native: model.routing.mode === 'native',
    masquerade: model.routing.masquerade !== 'none' || egressGateway,
    bpfMasquerade: model.routing.masquerade === 'bpf' || egressGateway,
    egressGateway,
    layer2:
      model.loadBalancer?.implementation === 'cilium' &&
      (model.loadBalancer.layer2 !== undefined || model.loadBalancer.pools.some((pool) => pool.announce === 'layer2')),
    bgp: speaksBgp(model),
    wireguard: model.encryption?.type === 'wireguard',
    ingress: model.gateways.ingress.enabled,
    gatewayAPI: model.gateways.gatewayAPI.enabled,
    weightedRoutes,
    // Balancing at the sockets of pods would come before their proxies, and before Maglev.
    hostSockets: weightedRoutes || cilium.serviceMesh !== undefined || cilium.socketLB === 'host',
    mcsAPI: model.mesh?.mcsAPI ?? false,
    hubble: flows.enabled,
    relay: flows.enabled && flows.relay,
    ui: flows.enabled && flows.ui,
    flowMetrics: flows.enabled && flows.metrics.length > 0,
    agentMetrics: metrics || serviceMonitors,
    serviceMonitors,
    talos: model.kubernetes.distribution === 'talos',
    eni: model.pods.ipam === 'eni',
    chained: cilium.chaining !== undefined,
    standby: cilium.standby,
    enforces: !cilium.standby || model.migration?.phase === 'audit' || model.migration?.phase === 'enforce',
  };
}
