import { subtract } from '../../address/interval-set';
import { addressesIn } from './addresses-in';
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

/** What a CIDR rule means as a peer: these networks without the exceptions. */
export function cidrPeers(
  cidrs: readonly string[],
  { cidrsMatchPods, cidrsMatchNodes }: Semantics,
  except: readonly string[] = [],
): Predicate {
  const peers = (some: readonly string[], nodes: boolean) =>
    and(
      or(external, cidrsMatchPods ? pod : nothing, nodes ? node : nothing),
      within(subtract(addressesIn(some), addressesIn(except))),
    );
  if (cidrsMatchNodes !== 'narrow ones') return peers(cidrs, cidrsMatchNodes);
  const isWide = (cidr: string) => cidr.endsWith('/0');
  return or(
    peers(
      cidrs.filter((cidr) => !isWide(cidr)),
      true,
    ),
    peers(cidrs.filter(isWide), false),
  );
}
