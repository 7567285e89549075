import type { IntervalSet } from '../../address/interval-set';
import { and, has, isOneOf, or, type Predicate, within } from './predicate';
import type { Semantics } from './semantics';

/** Pods of which the predicate holds. */
export const pods = (predicate: Predicate): Predicate => and(has('entity:pod'), predicate);

/** What lies in the namespace of that name. */
export const inNamespace = (...names: readonly string[]): Predicate =>
  isOneOf('namespace:kubernetes.io/metadata.name', names);

/** What a CIDR rule with these addresses means as a peer. */
export function cidrPeers(addresses: IntervalSet, { cidrsMatchPods, cidrsMatchNodes }: Semantics): Predicate {
  const sorts = [
    has('entity:external'),
    ...(cidrsMatchPods ? [has('entity:pod')] : []),
    ...(cidrsMatchNodes ? [has('entity:node')] : []),
  ];
  return and(or(...sorts), within(addresses));
}
