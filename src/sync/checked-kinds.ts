/**
 * Custom kinds, as `group/kind`, that tell in their status how they fare, and for which Argo CD has no check of its own:
 * we render one for each. Their other kinds have no status, or one that says nothing of it, and hold no wave.
 */
export const checkedKinds = [
  'argoproj.io/Application',
  'cilium.io/CiliumBGPClusterConfig',
  'cilium.io/CiliumBGPPeerConfig',
  'cilium.io/CiliumClusterwideNetworkPolicy',
  'cilium.io/CiliumLoadBalancerIPPool',
  'cilium.io/CiliumNetworkPolicy',
  'crd.antrea.io/ClusterGroup',
  'crd.antrea.io/ClusterNetworkPolicy',
  'crd.antrea.io/Egress',
  'crd.antrea.io/ExternalIPPool',
  'crd.antrea.io/Group',
  'crd.antrea.io/NetworkPolicy',
  'egressgateway.spidernet.io/EgressClusterInfo',
  'egressgateway.spidernet.io/EgressClusterPolicy',
  'egressgateway.spidernet.io/EgressGateway',
  'egressgateway.spidernet.io/EgressPolicy',
  'egressgateway.spidernet.io/EgressTunnel',
] as const;

export type CheckedKind = (typeof checkedKinds)[number];
