import { intervalSetOf, overlaps } from '../../address/interval-set';
import { type IpRange, parseRange } from '../../address/range';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** What routers are told of lies outside of the network in which nodes are looked for by ARP. */
export function checkRoutedPools({ loadBalancer, nodes }: ClusterModel): Finding[] {
  const network = intervalSetOf(nodes.cidrs.flatMap(ranges));
  return (loadBalancer?.pools ?? []).flatMap(({ name, announce, addresses }, index) =>
    announce !== 'bgp'
      ? []
      : addresses.flatMap((text, at) =>
          ranges(text).some((range) => overlaps(network, range))
            ? [
                finding(
                  'FL-CON-005',
                  { pool: name, addresses: text },
                  { path: `/spec/loadBalancer/pools/${index}/addresses/${at}` },
                ),
              ]
            : [],
        ),
  );
}

function ranges(text: string): IpRange[] {
  const range = parseRange(text);
  return 'error' in range ? [] : [range];
}
