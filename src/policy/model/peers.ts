import type { IntervalSet } from '../../address/interval-set';
import { and, has, isOneOf, nothing, or, type Predicate, within } from './predicate';
import type { Semantics } from './semantics';

const pod = has('entity:pod');

/** Pods of which the predicate holds. */
export const pods = (predicate: Predicate): Predicate => and(pod, predicate);

/** What lies in the namespace of that name. */
export const inNamespace = (...names: readonly string[]): Predicate =>
  isOneOf('namespace:kubernetes.io/metadata.name', names);

const external = has('entity:external');
const node = has('entity:node');

/** What a CIDR rule with these addresses means as a peer. */
export function cidrPeers(addresses: IntervalSet, { cidrsMatchPods, cidrsMatchNodes }: Semantics): Predicate {
  const matching = or(external, cidrsMatchPods ? pod : nothing, cidrsMatchNodes ? node : nothing);
  return and(matching, within(addresses));
}
