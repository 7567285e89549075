import type { NetworkPolicyPeer } from '../../../../imports/networking.k8s.io';
import type { Rule } from '../../model/policy-set';
import { blocksOf } from '../parts/blocks-of';
import type { PeerParts } from '../parts/peer-parts';
import { podsPeer } from '../parts/pods-peer';
import type { Writing } from '../writing';

/** Peers of a NetworkPolicy in the namespace `home`; none is everybody. Undefined, and told, where there is no such peer. */
export function networkPolicyPeers(
  { pods, blocks, strangers }: PeerParts,
  home: string,
  rule: Rule,
  { refuse }: Writing,
): NetworkPolicyPeer[] | undefined {
  const [stranger] = strangers;
  const account = pods.some(({ demands }) => demands.has('serviceAccount'));
  if (stranger || account) {
    refuse('FL-TRL-005', { what: stranger ? `\`${stranger.name}\`` : 'the pods of a ServiceAccount' }, rule);
    return undefined;
  }
  return [
    ...pods.map((term) => podsPeer(term, home)),
    ...blocksOf(blocks).map(({ cidr, except }) => ({ ipBlock: { cidr, ...(except && { except: [...except] }) } })),
  ];
}
