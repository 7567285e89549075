import type { CalicoEntity } from '../../../../imports/projectcalico.org';
import type { Rule } from '../../model/policy-set';
import { blocksOf } from '../parts/blocks-of';
import { namespacesOf } from '../parts/demands-of';
import type { PeerParts } from '../parts/peer-parts';
import type { PodTerm } from '../parts/pod-terms';
import type { Writing } from '../writing';
import { namespaceSelector, selectorText } from './selector';

/** Peers as entities, each for a rule of its own; an empty one is everybody. None, and told, where there is no such entity. */
export function calicoEntities(
  { everything, pods, blocks, strangers }: PeerParts,
  namespace: string | undefined,
  rule: Rule,
  { refuse }: Writing,
): CalicoEntity[] {
  if (everything) return [{}];
  const [stranger] = strangers;
  if (stranger) {
    refuse('FL-TRL-005', { what: `\`${stranger.name}\`` }, rule);
    return [];
  }
  const networks = blocksOf(blocks);
  const plain = networks.flatMap(({ cidr, except }) => (except ? [] : [cidr]));
  return [
    ...pods.map((term) => podEntity(term, namespace)),
    ...(plain.length > 0 ? [{ nets: plain }] : []),
    ...networks.flatMap(({ cidr, except }) => (except ? [{ nets: [cidr], notNets: [...except] }] : [])),
  ];
}

/** Without a selector of namespaces a selector of a namespaced policy is about its own, and one of the cluster's about more than pods. */
function podEntity(term: PodTerm, namespace: string | undefined): CalicoEntity {
  const labels = selectorText(term);
  if (namespace !== undefined && namespacesOf(term)?.join() === namespace) return { selector: labels ?? 'all()' };
  return {
    namespaceSelector: namespaceSelector(term) ?? 'all()',
    ...(labels !== undefined && { selector: labels }),
  };
}
