import { subtract } from '../../address/interval-set';
import type { Predicate } from '../model/predicate';

/** Whether one predicate holds wherever another one does, as far as their form shows it: it may say no though it does. */
export function implies(one: Predicate, other: Predicate): boolean {
  if (one.key === other.key || one.op === 'false' || other.op === 'true') return true;
  if (other.op === 'and') return other.of.every((part) => implies(one, part));
  if (one.op === 'or') return one.of.every((part) => implies(part, other));
  return (
    simplyImplies(one, other) ||
    (other.op === 'or' && other.of.some((part) => implies(one, part))) ||
    (one.op === 'and' && one.of.some((part) => implies(part, other)))
  );
}

function simplyImplies(one: Predicate, other: Predicate): boolean {
  if (one.op === 'not' && other.op === 'not') return implies(other.of, one.of);
  if (one.op === 'within' && other.op === 'within') {
    const rest = subtract(one.addresses, other.addresses);
    return rest[4].length + rest[6].length === 0;
  }
  if (one.op !== 'is') return false;
  if (other.op === 'is') return one.attribute === other.attribute && hasAll(other.values, one.values);
  if (other.op !== 'not' || other.of.op !== 'is' || other.of.attribute !== one.attribute) return false;
  const refused = other.of.values;
  return refused !== undefined && one.values !== undefined && !one.values.some((value) => refused.includes(value));
}

/** No values are all of them. */
const hasAll = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
  all === undefined || (some?.every((value) => all.includes(value)) ?? false);
