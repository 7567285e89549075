import type { ClusterModel } from '../../../spec/model';

/** Whether kube-vip peers with the routers of the bgp section. */
export function kubeVipPeers({ controlPlane: { vip }, loadBalancer }: ClusterModel): boolean {
  const services = loadBalancer?.implementation === 'kube-vip' && loadBalancer.kubeVip?.mode === 'bgp';
  return vip?.mode === 'bgp' || services;
}
