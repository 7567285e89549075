import type { ClusterNetworkPolicy } from '../../../../imports/policy.networking.k8s.io';
import type { Rule } from '../../model/policy-set';
import { wholeSpace } from '../../model/whole-space';
import { blocksOf } from '../parts/blocks-of';
import { selectorOf } from '../parts/demands-of';
import type { PeerParts } from '../parts/peer-parts';
import type { PodTerm } from '../parts/pod-terms';
import { strangersFor } from '../parts/strangers-for';
import type { Writing } from '../writing';

type Peer = NonNullable<ClusterNetworkPolicy['spec']['egress']>[number]['to'][number];

/** Peers of a ClusterNetworkPolicy; undefined, and told, where there is no such peer. Ingress knows pods alone. */
export function clusterPeers(parts: PeerParts, rule: Rule, writing: Writing): Peer[] | undefined {
  const { everything, pods, strangers } = parts;
  const blocks = everything ? wholeSpace : parts.blocks;
  const networks = blocksOf(blocks, false).map(({ cidr }) => cidr);
  const nodes = strangersFor(rule, writing).filter(({ sorts }) => sorts.includes('node'));
  // A selector of nodes finds all of them, for of their labels nothing is known.
  const some = !nodes.every((one) => strangers.includes(one));
  const other = strangers.find((one) => some || !nodes.includes(one));
  const account = pods.some(({ demands }) => demands.has('serviceAccount'));
  const wrong =
    rule.direction === 'ingress' && (networks.length > 0 || strangers.length > 0)
      ? 'what is no pod, as a source'
      : account
        ? 'the pods of a ServiceAccount'
        : other
          ? `\`${other.name}\``
          : undefined;
  if (wrong !== undefined) {
    writing.refuse('FL-TRL-005', { what: wrong }, rule);
    return undefined;
  }
  return [
    ...pods.map(podPeer),
    ...(strangers.length > 0 ? [{ nodes: {} }] : []),
    ...(networks.length > 0 ? [{ networks }] : []),
  ];
}

const podPeer = (term: PodTerm) => ({
  pods: { namespaceSelector: selectorOf(term, 'namespace'), podSelector: selectorOf(term, 'pod') },
});
