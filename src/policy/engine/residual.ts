import type { Attribute } from '../model/attribute';
import { and, everything, isAsAsked, not, nothing, or, type Predicate } from '../model/predicate';

/** What is left of a predicate when it is known whether an endpoint has an attribute, and with which value. */
export function residual(predicate: Predicate, attribute: Attribute, value: string | undefined): Predicate {
  switch (predicate.op) {
    case 'is':
    case 'like':
      if (predicate.attribute !== attribute) return predicate;
      return isAsAsked(predicate, value) ? everything : nothing;
    case 'not':
      return not(residual(predicate.of, attribute, value));
    case 'and':
      return and(...predicate.of.map((part) => residual(part, attribute, value)));
    case 'or':
      return or(...predicate.of.map((part) => residual(part, attribute, value)));
    default:
      return predicate;
  }
}
