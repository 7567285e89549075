import type { CheckedKind } from '../../sync/checked-kinds';
import { antreaEgress, antreaGroup, antreaPolicy, antreaPool } from './antrea';
import { application } from './application';
import { ciliumBgpCluster, ciliumBgpPeer, ciliumPolicy, ciliumPool } from './cilium';
import { egressClusterInfo, egressGateway, egressGatewayPolicy, egressTunnel } from './egressgateway';

/**
 * How Argo CD tells whether an object of a kind is healthy, for kinds that it does not know: without an answer it takes
 * them for healthy as soon as they are applied. In Lua 5.1, over `obj`.
 */
export const healthChecks: Readonly<Record<CheckedKind, string>> = {
  'argoproj.io/Application': application,
  'cilium.io/CiliumBGPClusterConfig': ciliumBgpCluster,
  'cilium.io/CiliumBGPPeerConfig': ciliumBgpPeer,
  'cilium.io/CiliumClusterwideNetworkPolicy': ciliumPolicy,
  'cilium.io/CiliumLoadBalancerIPPool': ciliumPool,
  'cilium.io/CiliumNetworkPolicy': ciliumPolicy,
  'crd.antrea.io/ClusterGroup': antreaGroup,
  'crd.antrea.io/ClusterNetworkPolicy': antreaPolicy,
  'crd.antrea.io/Egress': antreaEgress,
  'crd.antrea.io/ExternalIPPool': antreaPool,
  'crd.antrea.io/Group': antreaGroup,
  'crd.antrea.io/NetworkPolicy': antreaPolicy,
  'egressgateway.spidernet.io/EgressClusterInfo': egressClusterInfo,
  'egressgateway.spidernet.io/EgressClusterPolicy': egressGatewayPolicy,
  'egressgateway.spidernet.io/EgressGateway': egressGateway,
  'egressgateway.spidernet.io/EgressPolicy': egressGatewayPolicy,
  'egressgateway.spidernet.io/EgressTunnel': egressTunnel,
};
