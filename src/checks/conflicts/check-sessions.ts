import { sameAddress } from '../../address/same-address';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** A node has one session with each router, whatever names the router has. */
export function checkSessions({ bgp, nodes }: ClusterModel): Finding[] {
  const peers = bgp?.peers ?? [];
  const selectorOf = (name: string) => JSON.stringify(nodes.groups.find((group) => group.name === name)?.selector);
  return peers.flatMap((peer, index) =>
    peers.slice(0, index).flatMap((other, at) => {
      const shared =
        peer.nodes === 'all' || other.nodes === 'all' || selectorOf(peer.nodes) === selectorOf(other.nodes);
      if (!sameAddress(peer.address, other.address) || !shared) return [];
      const also = [{ path: `/spec/bgp/peers/${at}/address`, label: 'the first one' }];
      const args = { peer: peer.name, other: other.name, address: peer.address };
      return [finding('FL-CON-002', args, { path: `/spec/bgp/peers/${index}/address`, also })];
    }),
  );
}
