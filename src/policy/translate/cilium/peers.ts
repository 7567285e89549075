import type { CiliumCIDRRule, CiliumRule } from '../../../../imports/cilium.io-policies';
import type { LabelSelector } from '../../../../imports/meta';
import type { Rule } from '../../model/policy-set';
import { blocksOf } from '../parts/blocks-of';
import { fewestEntities } from '../parts/fewest-entities';
import type { PeerParts } from '../parts/peer-parts';
import type { Writing } from '../writing';
import { endpointSelector } from './selector';

type Entities = NonNullable<NonNullable<CiliumRule['ingress']>[number]['fromEntities']>;

/** The peers of one entry, whose fields exclude each other. */
export interface PeerEntry {
  readonly endpoints?: LabelSelector[];
  readonly entities?: Entities;
  readonly cidrs?: CiliumCIDRRule[];
  readonly names?: NonNullable<NonNullable<CiliumRule['egress']>[number]['toFQDNs']>;
}

/** Entities and the sort that each of them is, those that are more before those that are less. */
const entitySorts = [
  ['world', 'external'],
  ['host', 'host'],
  ['remote-node', 'remote-node'],
  ['kube-apiserver', 'kube-apiserver'],
  ['health', 'health'],
  ['ingress', 'ingress'],
  ['init', 'init'],
  ['unmanaged', 'unmanaged'],
] as const;

/** Peers as entries of a rule; none, and told, where there are no such peers. */
export function ciliumPeers(
  { everything, pods, blocks, strangers }: PeerParts,
  namespace: string | undefined,
  rule: Rule,
  writing: Writing,
): PeerEntry[] {
  if (everything) return [{ entities: ['all'] }];
  const entities = fewestEntities(entitySorts, strangers, writing.strangers);
  if (!entities) {
    writing.refuse('FL-TRL-005', { what: strangers.map(({ name }) => `\`${name}\``).join(', ') }, rule);
    return [];
  }
  const cidrs = blocksOf(blocks).map(({ cidr, except }) => ({ cidr, ...(except && { except: [...except] }) }));
  const endpoints = pods.map((term) => endpointSelector(term, namespace, true));
  return [
    ...(endpoints.length > 0 ? [{ endpoints }] : []),
    ...(entities.length > 0 ? [{ entities }] : []),
    ...(cidrs.length > 0 ? [{ cidrs }] : []),
  ];
}
