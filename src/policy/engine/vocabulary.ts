import type { IntervalSet } from '../../address/interval-set';
import type { Attribute } from '../model/attribute';
import type { NamedPort } from '../model/ports';
import type { Predicate } from '../model/predicate';
import type { ValuePattern } from '../model/value-pattern';

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
  /** What values are asked to have in them, by key. */
  readonly patterns: ReadonlyMap<string, ValuePattern>;
  readonly presence: boolean;
}

/** All that these predicates and named ports ask. */
export function vocabularyOf(predicates: readonly Predicate[], named: Iterable<NamedPort>): Vocabulary {
  const attributes = new Map<Attribute, ReturnType<typeof nothingAsked>>();
  const addresses = new Map<string, IntervalSet>();
  const visit = (predicate: Predicate): void => {
    if (predicate.op === 'and' || predicate.op === 'or') {
      for (const part of predicate.of) visit(part);
    } else if (predicate.op === 'not') {
      visit(predicate.of);
    } else if (predicate.op === 'within') {
      addresses.set(predicate.key, predicate.addresses);
    } else if (predicate.op === 'is' || predicate.op === 'like') {
      const asked = attributes.get(predicate.attribute) ?? nothingAsked();
      attributes.set(predicate.attribute, asked);
      if (predicate.op === 'like') asked.patterns.set(predicate.key, predicate.pattern);
      else if (!predicate.values) asked.presence = true;
      else for (const value of predicate.values) asked.values.add(value);
    }
  };
  for (const predicate of predicates) visit(predicate);
  return { attributes, addresses, portNames: new Set(Array.from(named, ({ name }) => name)) };
}

const nothingAsked = () => ({
  values: new Set<string>(),
  patterns: new Map<string, ValuePattern>(),
  presence: false,
});
