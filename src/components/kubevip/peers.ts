import type { ClusterModel } from '../../spec/model';

export type Peer = NonNullable<ClusterModel['bgp']>['peers'][number];

/**
 * A peer as an entry of `bgp_peers`: `address:AS:password:multihop`, and for BFD also `:port:mpbgp:bfd`.
 *
 * The password stays empty: the entry would carry it in clear.
 */
export function peerEntry({ address, asn, bfd, ...peer }: Peer): string {
  const host = address.includes(':') ? `[${address}]` : address;
  const entry = `${host}:${asn}::${multihop(peer)}`;
  // Intervals in milliseconds and the multiplier: upstream's own defaults, which the list form wants written out.
  return bfd ? `${entry}:179::true;300;300;3` : entry;
}

/** kube-vip knows only whether there are hops, not how many; one hop is none. */
export function multihop({ ebgpMultihop = 1 }: Pick<Peer, 'ebgpMultihop'>): boolean {
  return ebgpMultihop > 1;
}

/** The one peer that may have a password: the single-peer form takes it from a Secret, the list cannot. */
export function secretPeer(peers: readonly Peer[]): Peer | undefined {
  return peers.find((peer) => peer.passwordSecret !== undefined);
}
