import type { IntervalSet } from '../../address/interval-set';
import type { NamedPort } from '../model/ports';
import type { Attribute, Predicate } from '../model/predicate';

/** What policies ask of endpoints: whatever else these are like makes no difference to them. */
export interface Vocabulary {
  readonly attributes: ReadonlyMap<Attribute, AskedValues>;
  /** The sets of addresses that are asked for, by key. */
  readonly addresses: ReadonlyMap<string, IntervalSet>;
  /** Names of ports. */
  readonly portNames: ReadonlySet<string>;
}

/** Which values of an attribute are told apart, and whether a further one is told from none at all. */
export interface AskedValues {
  readonly values: ReadonlySet<string>;
  readonly presence: boolean;
}

/** All that these predicates and named ports ask. */
export function vocabularyOf(predicates: readonly Predicate[], named: Iterable<NamedPort>): Vocabulary {
  const attributes = new Map<Attribute, { values: Set<string>; presence: boolean }>();
  const addresses = new Map<string, IntervalSet>();
  const visit = (predicate: Predicate): void => {
    if (predicate.op === 'and' || predicate.op === 'or') {
      for (const part of predicate.of) visit(part);
    } else if (predicate.op === 'not') {
      visit(predicate.of);
    } else if (predicate.op === 'within') {
      addresses.set(predicate.key, predicate.addresses);
    } else if (predicate.op === 'is') {
      const asked = attributes.get(predicate.attribute) ?? { values: new Set(), presence: false };
      attributes.set(predicate.attribute, asked);
      for (const value of predicate.values ?? []) asked.values.add(value);
      if (!predicate.values) asked.presence = true;
    }
  };
  for (const predicate of predicates) visit(predicate);
  return { attributes, addresses, portNames: new Set(Array.from(named, ({ name }) => name)) };
}
