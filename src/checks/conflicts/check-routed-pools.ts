import { addressSet } from '../../address/address-set';
import { overlaps } from '../../address/interval-set';
import { rangesIn } from '../../address/ranges-in';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** What routers are told of lies outside of the network in which nodes are looked for by ARP. */
export function checkRoutedPools({ loadBalancer, nodes }: ClusterModel): Finding[] {
  const network = addressSet(nodes.cidrs);
  return (loadBalancer?.pools ?? []).flatMap(({ name, announce, addresses }, index) =>
    announce !== 'bgp'
      ? []
      : addresses.flatMap((text, at) =>
          rangesIn([text]).some((range) => overlaps(network, range))
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
