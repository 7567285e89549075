import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';

type LoadBalancer = NonNullable<ClusterModel['loadBalancer']>;

/** The classes of Services that Cilium answers for, and how each is announced. */
const announcers = new Map<string, LoadBalancer['pools'][number]['announce']>([
  ['io.cilium/l2-announcer', 'layer2'],
  ['io.cilium/bgp-control-plane', 'bgp'],
]);

/** What a class of load balancers asks that Cilium cannot do. */
export function classRefusals({ class: name, pools }: LoadBalancer): Finding[] {
  if (name === undefined) return [];
  const announcer = announcers.get(name);
  if (!announcer) return [finding('FL-LB-001', { name }, { path: '/spec/loadBalancer/class' })];
  return pools.flatMap(({ name: pool, announce }, index) =>
    announce === 'none' || announce === announcer
      ? []
      : [
          finding(
            'FL-LB-002',
            { pool, announce: announce === 'bgp' ? 'BGP' : 'layer 2', name },
            { path: `/spec/loadBalancer/pools/${index}/announce` },
          ),
        ],
  );
}
