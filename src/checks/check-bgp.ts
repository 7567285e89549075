import { contains, intervalSetOf, sizeOf } from '../address/interval-set';
import { parseIp } from '../address/ip';
import { type IpRange, parseRange, rangeOf } from '../address/range';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** A local preference is for peers of the own autonomous system; others never see it. Peers are near enough. */
export function checkBgp(model: ClusterModel): Finding[] {
  return [...unheard(model), ...farAway(model)];
}

/** Packets to a peer of another system live for one hop, unless the spec says more. */
function farAway({ bgp, nodes }: ClusterModel): Finding[] {
  if (!bgp) return [];
  const networks = intervalSetOf(nodes.cidrs.map(parseRange).filter((range): range is IpRange => !('error' in range)));
  return bgp.peers.flatMap(({ name: peer, address, asn, ebgpMultihop }, index) => {
    const ip = parseIp(address);
    if ('error' in ip || asn === bgp.localASN || ebgpMultihop !== undefined) return [];
    // Nothing is known of the networks of that family; neighbours have addresses of the link too.
    if (sizeOf(networks, ip.family) === 0n || /^fe[89ab]/i.test(address)) return [];
    const path = `/spec/bgp/peers/${index}/address`;
    return contains(networks, rangeOf(ip)) ? [] : [finding('FL-BGP-060', { peer, address }, { path })];
  });
}

function unheard({ bgp }: ClusterModel): Finding[] {
  if (!bgp || bgp.peers.some(({ asn }) => asn === bgp.localASN)) return [];
  return bgp.advertise.flatMap(({ localPreference }, index) =>
    localPreference === undefined
      ? []
      : [finding('FL-BGP-107', {}, { path: `/spec/bgp/advertise/${index}/localPreference` })],
  );
}
