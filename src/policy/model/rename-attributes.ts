import type { Attribute } from './attribute';
import { and, has, isLike, isOneOf, not, or, type Predicate } from './predicate';

/** The same predicate about other attributes. */
export function renameAttributes(predicate: Predicate, rename: (attribute: Attribute) => Attribute): Predicate {
  switch (predicate.op) {
    case 'is': {
      const attribute = rename(predicate.attribute);
      return predicate.values ? isOneOf(attribute, predicate.values) : has(attribute);
    }
    case 'like':
      return isLike(rename(predicate.attribute), predicate.pattern);
    case 'not':
      return not(renameAttributes(predicate.of, rename));
    case 'and':
      return and(...predicate.of.map((part) => renameAttributes(part, rename)));
    case 'or':
      return or(...predicate.of.map((part) => renameAttributes(part, rename)));
    default:
      return predicate;
  }
}
