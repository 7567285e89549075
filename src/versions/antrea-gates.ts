/** A feature gate. */
export interface AntreaGate {
  /** What it is where the configuration is silent. */
  readonly on: boolean;
  /** Whose file names it; a gate of both must agree. */
  readonly readBy: readonly ('agent' | 'controller')[];
  /** It is settled: the other value is refused at start. */
  readonly locked?: true;
}

const agent = ['agent'] as const;
const controller = ['controller'] as const;
const both = ['agent', 'controller'] as const;

/** The feature gates of Antrea 2.7.0. */
export const antreaGates_2_7_0 = {
  AllAlpha: { on: false, readBy: both },
  AllBeta: { on: false, readBy: both },
  AdminNetworkPolicy: { on: false, readBy: controller },
  AntreaIPAM: { on: false, readBy: both },
  AntreaNodeConfig: { on: true, readBy: agent },
  AntreaPolicy: { on: true, readBy: both },
  AntreaProxy: { on: true, readBy: agent },
  BGPPolicy: { on: false, readBy: agent },
  CleanupStaleUDPSvcConntrack: { on: true, readBy: agent },
  ClusterNetworkPolicy: { on: false, readBy: controller },
  Egress: { on: true, readBy: both },
  EgressSeparateSubnet: { on: true, readBy: agent },
  EgressTrafficShaping: { on: false, readBy: agent },
  EndpointSlice: { on: true, readBy: agent, locked: true },
  ExternalNode: { on: false, readBy: both },
  FlowExporter: { on: false, readBy: agent },
  IPsecCertAuth: { on: false, readBy: both },
  L7NetworkPolicy: { on: false, readBy: both },
  LoadBalancerModeDSR: { on: false, readBy: agent },
  Multicast: { on: true, readBy: both },
  Multicluster: { on: false, readBy: both },
  NFTablesHostNetworkMode: { on: false, readBy: agent },
  NetworkPolicyStats: { on: true, readBy: both },
  NodeIPAM: { on: true, readBy: controller },
  NodeLatencyMonitor: { on: false, readBy: agent },
  NodeNetworkPolicy: { on: false, readBy: agent },
  NodePortLocal: { on: true, readBy: agent },
  PacketCapture: { on: false, readBy: agent },
  PreferSameTrafficDistribution: { on: false, readBy: agent },
  SecondaryNetwork: { on: false, readBy: agent },
  ServiceExternalIP: { on: true, readBy: both },
  ServiceTrafficDistribution: { on: true, readBy: agent, locked: true },
  SupportBundleCollection: { on: false, readBy: both },
  TopologyAwareHints: { on: true, readBy: agent, locked: true },
  Traceflow: { on: true, readBy: both },
  TrafficControl: { on: false, readBy: agent },
} as const satisfies Record<string, AntreaGate>;
