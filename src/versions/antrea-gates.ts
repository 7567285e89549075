/** A feature gate. */
export interface AntreaGate {
  /** What it is where the configuration is silent. */
  readonly on: boolean;
  /** Whose file names it; a gate of both must agree. */
  readonly readBy: readonly ('agent' | 'controller')[];
  /** Agents of Windows nodes do not start with it, and have it off by default. */
  readonly linuxOnly?: true;
  /** It is settled: the other value is refused at start. */
  readonly locked?: true;
}

const agent = ['agent'] as const;
const controller = ['controller'] as const;
const both = ['agent', 'controller'] as const;

/** The feature gates of Antrea 2.7.0. */
export const antreaGates_2_7_0 = {
  AllAlpha: { on: false, readBy: both, linuxOnly: true },
  AllBeta: { on: false, readBy: both, linuxOnly: true },
  AdminNetworkPolicy: { on: false, readBy: controller },
  AntreaIPAM: { on: false, readBy: both, linuxOnly: true },
  AntreaNodeConfig: { on: true, readBy: agent, linuxOnly: true },
  AntreaPolicy: { on: true, readBy: both },
  AntreaProxy: { on: true, readBy: agent },
  BGPPolicy: { on: false, readBy: agent, linuxOnly: true },
  CleanupStaleUDPSvcConntrack: { on: true, readBy: agent, linuxOnly: true },
  ClusterNetworkPolicy: { on: false, readBy: controller },
  Egress: { on: true, readBy: both, linuxOnly: true },
  EgressSeparateSubnet: { on: true, readBy: agent, linuxOnly: true },
  EgressTrafficShaping: { on: false, readBy: agent, linuxOnly: true },
  EndpointSlice: { on: true, readBy: agent, locked: true },
  ExternalNode: { on: false, readBy: both },
  FlowExporter: { on: false, readBy: agent, linuxOnly: true },
  IPsecCertAuth: { on: false, readBy: both, linuxOnly: true },
  L7NetworkPolicy: { on: false, readBy: both, linuxOnly: true },
  LoadBalancerModeDSR: { on: false, readBy: agent, linuxOnly: true },
  Multicast: { on: true, readBy: both, linuxOnly: true },
  Multicluster: { on: false, readBy: both, linuxOnly: true },
  NFTablesHostNetworkMode: { on: false, readBy: agent, linuxOnly: true },
  NetworkPolicyStats: { on: true, readBy: both },
  NodeIPAM: { on: true, readBy: controller },
  NodeLatencyMonitor: { on: false, readBy: agent, linuxOnly: true },
  NodeNetworkPolicy: { on: false, readBy: agent, linuxOnly: true },
  NodePortLocal: { on: true, readBy: agent },
  PacketCapture: { on: false, readBy: agent, linuxOnly: true },
  PreferSameTrafficDistribution: { on: false, readBy: agent },
  SecondaryNetwork: { on: false, readBy: agent, linuxOnly: true },
  ServiceExternalIP: { on: true, readBy: both, linuxOnly: true },
  ServiceTrafficDistribution: { on: true, readBy: agent, locked: true },
  SupportBundleCollection: { on: false, readBy: both },
  TopologyAwareHints: { on: true, readBy: agent, locked: true },
  Traceflow: { on: true, readBy: both },
  TrafficControl: { on: false, readBy: agent },
} as const satisfies Record<string, AntreaGate>;
