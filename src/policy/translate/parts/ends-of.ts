import type { IntervalSet } from '../../../address/interval-set';
import { addressesOf, type Predicate } from '../../model/predicate';
import { wholeSpace } from '../../model/whole-space';
import { type PodTerm, podTerms } from './pod-terms';
import { sameAddresses } from './same-addresses';
import type { Stranger } from './surroundings';

/** One end of a rule, taken apart: the pods, and the addresses at which all else is among them. */
export interface Ends {
  readonly pods: readonly PodTerm[];
  readonly strangers: ReadonlyMap<Stranger, IntervalSet>;
  /** Nobody is left out. */
  readonly everything: boolean;
}

/** Undefined where the predicate is too large to be written as selectors. */
export function endsOf(predicate: Predicate, strangers: readonly Stranger[]): Ends | undefined {
  const pods = podTerms(predicate);
  if (!pods) return undefined;
  const found = strangers.map((one) => [one, addressesOf(predicate, one.attributes)] as const);
  return {
    pods,
    strangers: new Map(found),
    everything:
      pods.some(({ demands, addresses }) => demands.size === 0 && !addresses) &&
      found.every(([, addresses]) => sameAddresses(addresses, wholeSpace)),
  };
}
