/** What a version of Cilium has or does, where that decides what is rendered. The keys that it knows are a list apart. */
export type CiliumFeature =
  /** Operator and agents follow core Endpoints beside EndpointSlices. */
  | 'endpoints'
  /** Agents of the version before still read CiliumBGPPeeringPolicies while they are replaced. */
  | 'bgp-peering-policies'
  /** Installed with defaults written out that its predecessor left to the agent, the operator and the API server. */
  | 'explicit-defaults'
  /** CiliumDatapathPlugins: programs of others in the data path. */
  | 'datapath-plugins'
  /** Agents start with settings that they refused before: IPIP beside a tunnel, a router's address without routes of pods. */
  | 'fewer-refusals'
  /** Envoy gets all of its configuration over one stream. */
  | 'aggregated-discovery'
  /** TCPRoutes, UDPRoutes, ListenerSets and BackendTLSPolicies of Gateway API 1.6, and a rule over its Gateways. */
  | 'gateway-api-1.6'
  /** Policies know more protocols, the entity cluster-mesh and freer server names, and no rules for Kafka and other parsers. */
  | 'policies-1.20'
  /** Hubble counts chunks of SCTP, and requests of Kafka no more. */
  | 'flow-metrics-1.20'
  /** Egress gateways leave with an IPv6 address that they are given. */
  | 'ipv6-egress-address'
  /** The operator keeps CiliumCIDRGroups of what policies take from clouds. */
  | 'external-groups'
  /** The operator moves stored BGP resources to the version of their definition that stays. */
  | 'bgp-storage-migration'
  /** The operator enrols accounts in ztunnel. */
  | 'ztunnel-accounts'
  /** certgen renews an authority before a certificate would outlive it. */
  | 'authority-outlives-certificates'
  /** Relay and page of the flows run without a writable root and without capabilities. */
  | 'hardened-flow-pods'
  /** The mesh API server writes 50 times a second to its etcd; before, 20 times. */
  | 'fast-mesh-writes'
  /** The certificate of the mesh API server is made out to its Service. */
  | 'mesh-service-certificate';
