import type { IntervalSet } from '../../address/interval-set';
import type { PolicySet } from '../model/policy-set';
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

/** All that the rules of these sets ask. */
export function vocabularyOf(sets: readonly PolicySet[]): Vocabulary {
  const attributes = new Map<Attribute, { values: Set<string>; presence: boolean }>();
  const addresses = new Map<string, IntervalSet>();
  const portNames = new Set<string>();
  // By identity first: the rules of a policy share their subject.
  const seen = new Set<Predicate | string>();

  const visit = (predicate: Predicate): void => {
    if (predicate.op === 'and' || predicate.op === 'or') {
      if (seen.has(predicate) || seen.has(predicate.key)) return;
      seen.add(predicate).add(predicate.key);
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

  for (const { rules } of sets) {
    for (const { subject, peer, ports } of rules) {
      visit(subject);
      visit(peer);
      for (const { name } of ports.named) portNames.add(name);
    }
  }
  return { attributes, addresses, portNames };
}
