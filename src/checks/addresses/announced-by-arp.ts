import type { ClusterModel } from '../../spec/model';

/** What announces addresses of Services by ARP, which no network of a cloud passes on. */
export function announcedByArp({ loadBalancer }: ClusterModel): { what: string; path: string }[] {
  if (!loadBalancer) return [];
  const { implementation, kubeVip, layer2, pools } = loadBalancer;
  const path = '/spec/loadBalancer';
  if (implementation === 'kube-vip')
    return (kubeVip?.mode ?? 'arp') === 'arp' ? [{ what: 'kube-vip', path: `${path}/implementation` }] : [];
  return [
    ...(layer2 ? [{ what: '`loadBalancer.layer2`', path: `${path}/layer2` }] : []),
    ...pools.flatMap(({ name, announce }, index) =>
      announce === 'layer2' ? [{ what: `the pool \`${name}\``, path: `${path}/pools/${index}/announce` }] : [],
    ),
  ];
}
