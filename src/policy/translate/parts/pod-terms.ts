import { type IntervalSet, intersect, subtract } from '../../../address/interval-set';
import type { Attribute } from '../../model/attribute';
import type { Predicate } from '../../model/predicate';
import { wholeSpace } from '../../model/whole-space';
import { sameAddresses } from './same-addresses';

/** What is asked of one attribute: one of some values, or none of some, and whether it is there. */
export type Demand =
  | { readonly in: readonly string[] }
  | { readonly notIn: readonly string[]; readonly present?: boolean };

/** Pods that one selector can find: all that is asked of their attributes, and the addresses that they are to have. */
export interface PodTerm {
  readonly demands: ReadonlyMap<Attribute, Demand>;
  /** Absent where any address will do. */
  readonly addresses?: IntervalSet;
}

const most = 256;

/**
 * A predicate as a union of terms, read for pods alone: what asks for other sorts of endpoints is answered. Undefined where there
 * are more terms than anybody would read, or a part of a value is asked for.
 */
export function podTerms(predicate: Predicate): readonly PodTerm[] | undefined {
  const terms = termsOf(predicate, true);
  if (!terms) return undefined;
  // A term that asks for nothing has all others in it.
  const all = terms.find(({ demands, addresses }) => demands.size === 0 && !addresses);
  return all ? [all] : terms;
}

function termsOf(predicate: Predicate, positive: boolean): readonly PodTerm[] | undefined {
  switch (predicate.op) {
    case 'true':
    case 'false':
      return (predicate.op === 'true') === positive ? [{ demands: new Map() }] : [];
    case 'not':
      return termsOf(predicate.of, !positive);
    case 'within':
      return [located(positive ? predicate.addresses : subtract(wholeSpace, predicate.addresses))];
    case 'like':
      return undefined;
    case 'is': {
      const { attribute, values } = predicate;
      if (attribute.startsWith('entity:')) {
        return (attribute === 'entity:pod') === positive ? [{ demands: new Map() }] : [];
      }
      return [{ demands: new Map([[attribute, demand(values, positive)]]) }];
    }
    default: {
      const parts = predicate.of.map((part) => termsOf(part, positive));
      if (!parts.every((part) => part !== undefined)) return undefined;
      return (predicate.op === 'and') === positive ? product(parts) : distinct(parts.flat());
    }
  }
}

const located = (addresses: IntervalSet): PodTerm => ({
  demands: new Map(),
  ...(!sameAddresses(addresses, wholeSpace) && { addresses }),
});

function demand(values: readonly string[] | undefined, positive: boolean): Demand {
  if (values) return positive ? { in: values } : { notIn: values };
  return { notIn: [], present: positive };
}

function product(parts: readonly (readonly PodTerm[])[]): readonly PodTerm[] | undefined {
  let found: readonly PodTerm[] = [{ demands: new Map() }];
  for (const part of parts) {
    found = distinct(found.flatMap((one) => part.flatMap((other) => both(one, other) ?? [])));
    if (found.length > most) return undefined;
  }
  return found;
}

/** What is in both terms; undefined where nothing can be. */
function both(one: PodTerm, other: PodTerm): PodTerm | undefined {
  const demands = new Map(one.demands);
  for (const [attribute, asked] of other.demands) {
    const known = demands.get(attribute);
    const joined = known ? joinedDemand(known, asked) : asked;
    if (!joined) return undefined;
    demands.set(attribute, joined);
  }
  const addresses =
    one.addresses && other.addresses ? intersect(one.addresses, other.addresses) : (one.addresses ?? other.addresses);
  if (addresses && addresses[4].length + addresses[6].length === 0) return undefined;
  return { demands, ...(addresses && { addresses }) };
}

function joinedDemand(a: Demand, b: Demand): Demand | undefined {
  if ('in' in a) {
    if (!('in' in b) && b.present === false) return undefined;
    const left = a.in.filter((value) => ('in' in b ? b.in.includes(value) : !b.notIn.includes(value)));
    return left.length > 0 ? { in: left } : undefined;
  }
  if ('in' in b) return joinedDemand(b, a);
  if (a.present !== undefined && b.present !== undefined && a.present !== b.present) return undefined;
  const present = a.present ?? b.present;
  if (present === false) return { notIn: [], present };
  const notIn = [...new Set([...a.notIn, ...b.notIn])].sort();
  return { notIn, ...(present && { present }) };
}

function distinct(terms: readonly PodTerm[]): readonly PodTerm[] {
  return [...new Map(terms.map((term) => [keyOf(term), term])).values()];
}

const keyOf = ({ demands, addresses }: PodTerm) =>
  JSON.stringify([
    [...demands].sort(([a], [b]) => (a < b ? -1 : 1)),
    addresses && [4, 6].map((family) => addresses[family as 4 | 6].map(({ first, last }) => `${first}-${last}`)),
  ]);
