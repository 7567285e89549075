import type { AntreaClusterNetworkPolicy } from '../../../../imports/crd.antrea.io-policies';
import type { Rule } from '../../model/policy-set';
import { blocksOf } from '../parts/blocks-of';
import type { PeerParts } from '../parts/peer-parts';
import { podsPeer } from '../parts/pods-peer';
import { strangersFor } from '../parts/strangers-for';
import type { Writing } from '../writing';

type Peer = NonNullable<NonNullable<AntreaClusterNetworkPolicy['spec']['egress']>[number]['to']>[number];

/** A peer of either direction; only egress knows names. */
export type AntreaPeer = Pick<Peer, 'podSelector' | 'namespaceSelector' | 'ipBlock' | 'nodeSelector' | 'fqdn'>;

/** Peers of a rule of Antrea, `home` being the policy's own namespace; none is everybody. Undefined, and told, where there is no such peer. */
export function antreaPeers(
  { pods, blocks, strangers }: PeerParts,
  home: string | undefined,
  rule: Rule,
  writing: Writing,
): AntreaPeer[] | undefined {
  const nodes = strangersFor(rule, writing).filter(({ sorts }) => sorts.includes('node'));
  const other = strangers.find((one) => !nodes.includes(one));
  const account = pods.some(({ demands }) => demands.has('serviceAccount'));
  // A selector of nodes finds all of them, for of their labels nothing is known.
  const some = strangers.length > 0 && !nodes.every((one) => strangers.includes(one));
  if (other || account || some) {
    const what = account ? 'the pods of a ServiceAccount' : `\`${(other ?? strangers[0])?.name}\` alone`;
    writing.refuse('FL-TRL-005', { what }, rule);
    return undefined;
  }
  return [
    ...pods.map((term) => podsPeer(term, home)),
    ...(strangers.length > 0 ? [{ nodeSelector: {} }] : []),
    ...blocksOf(blocks).map(({ cidr, except }) => ({ ipBlock: { cidr, ...(except && { except: [...except] }) } })),
  ];
}
