import type { IntervalSet } from '../../address/interval-set';
import type { Attributes } from '../model/attribute';
import type { Direction } from '../model/policy-set';
import { isAsAsked, type Predicate } from '../model/predicate';
import { always, type Condition, type Conditions, never } from './conditions';

/** An end of a connection, as far as predicates ask. */
export interface Asked {
  readonly attributes: Attributes;
  /** Under which condition its address is one of these, where it is at that end. */
  readonly within: (addresses: IntervalSet, direction: Direction) => Condition;
}

/** Under which condition a predicate holds of an end at which the peers of that direction are. */
export function holds(predicate: Predicate, end: Asked, direction: Direction, conditions: Conditions): Condition {
  switch (predicate.op) {
    case 'true':
      return always;
    case 'false':
      return never;
    case 'is':
    case 'like':
      return isAsAsked(predicate, end.attributes.get(predicate.attribute)) ? always : never;
    case 'within':
      return end.within(predicate.addresses, direction);
    case 'not':
      return conditions.choose(holds(predicate.of, end, direction, conditions), never, always);
    case 'and': {
      let all = always;
      for (const part of predicate.of) {
        all = conditions.choose(all, holds(part, end, direction, conditions), never);
        if (all === never) break;
      }
      return all;
    }
    case 'or': {
      let any = never;
      for (const part of predicate.of) {
        any = conditions.choose(any, always, holds(part, end, direction, conditions));
        if (any === always) break;
      }
      return any;
    }
  }
}
