import { addressSet } from '../address/address-set';
import { familiesOf } from '../address/families-of';
import { contains, sizeOf } from '../address/interval-set';
import { parseIp } from '../address/ip';
import { rangeOf } from '../address/range';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** A local preference is for peers of the own autonomous system; others never see it. Peers are where nodes reach them. */
export function checkBgp(model: ClusterModel): Finding[] {
  return [...unheard(model), ...unreached(model)];
}

/**
 * Nodes speak to a peer by addresses of its family. Packets to a peer of another system live for one hop, unless the spec says
 * more.
 */
function unreached({ bgp, nodes, pods }: ClusterModel): Finding[] {
  if (!bgp) return [];
  const networks = addressSet(nodes.cidrs);
  const families = familiesOf([...nodes.cidrs, ...pods.cidrs]);
  return bgp.peers.flatMap(({ name: peer, address, asn, ebgpMultihop }, index) => {
    const ip = parseIp(address);
    // Neighbours have addresses of the link, whatever others they have.
    if ('error' in ip || nodes.cidrs.length === 0 || /^fe[89ab]/i.test(address)) return [];
    const { family } = ip;
    const path = `/spec/bgp/peers/${index}/address`;
    if (!families.includes(family)) return [finding('FL-BGP-061', { peer, address, family }, { path })];
    if (sizeOf(networks, family) === 0n) return [];
    if (asn === bgp.localASN || ebgpMultihop !== undefined || contains(networks, rangeOf(ip))) return [];
    return [finding('FL-BGP-060', { peer, address }, { path })];
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
