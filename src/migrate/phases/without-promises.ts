import { kubeVipPeers } from '../../components/cilium/resources/kube-vip-peers';
import type { ClusterModel } from '../../spec/model';

/**
 * A model without what only a CNI that has all nodes can do: Services without kube-proxy and what builds on them, BGP,
 * egress gateways, shaped bandwidth. What stands beside any CNI stays.
 */
export function withoutPromises(model: ClusterModel): ClusterModel {
  const { bgp, egress, loadBalancer, bandwidth: _, services, gateways, ...rest } = model;
  const { loadBalancing: __, ...balanced } = services;
  return {
    ...rest,
    services: { ...balanced, proxy: 'kube-proxy' },
    routing: { ...model.routing, masquerade: model.routing.masquerade === 'none' ? 'none' : 'iptables' },
    gateways: {
      gatewayAPI: { ...gateways.gatewayAPI, enabled: false, gateways: [] },
      ingress: { ...gateways.ingress, enabled: false, default: false },
    },
    ...(loadBalancer?.implementation === 'kube-vip' && { loadBalancer }),
    ...(egress?.implementation === 'egressgateway' && { egress }),
    // Routers that kube-vip speaks to go on; Cilium tells them nothing yet.
    ...(bgp && kubeVipPeers(model) && { bgp: { ...bgp, advertise: [] } }),
  };
}
