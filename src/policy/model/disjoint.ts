import type { Attribute } from './attribute';
import type { Predicate } from './predicate';

/** Whether two predicates surely hold of no endpoint together: they ask one attribute for different values. */
export function disjoint(a: Predicate, b: Predicate): boolean {
  const asked = valuesAsked(a);
  for (const [attribute, values] of valuesAsked(b)) {
    const others = asked.get(attribute);
    if (others && !values.some((value) => others.includes(value))) return true;
  }
  return false;
}

/** The values that a predicate asks of an attribute whatever else it says. */
export function valuesAsked(predicate: Predicate): ReadonlyMap<Attribute, readonly string[]> {
  const parts = predicate.op === 'and' ? predicate.of : [predicate];
  return new Map(
    parts.flatMap((part) => (part.op === 'is' && part.values ? [[part.attribute, part.values] as const] : [])),
  );
}
