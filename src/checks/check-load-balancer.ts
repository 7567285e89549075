import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** No section is for another implementation, and routers are told of every pool that is announced by BGP. */
export function checkLoadBalancer({ loadBalancer, bgp }: ClusterModel): Finding[] {
  if (!loadBalancer || loadBalancer.implementation === 'kube-vip') return [];
  const { implementation, pools, kubeVip } = loadBalancer;
  const told = !bgp || bgp.advertise.some(({ services }) => services?.includes('loadBalancerIP'));
  return [
    ...(kubeVip ? [finding('FL-LB-102', { implementation }, { path: '/spec/loadBalancer/kubeVip' })] : []),
    ...pools.flatMap(({ name, announce }, index) =>
      announce === 'bgp' && !told
        ? [finding('FL-LB-103', { pool: name }, { path: `/spec/loadBalancer/pools/${index}/announce` })]
        : [],
    ),
  ];
}
