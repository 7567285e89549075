import { formatRange } from '../../address/format-range';
import { contains, type IntervalSet, intersect, overlaps } from '../../address/interval-set';
import { rangesOf } from '../../address/ranges-of';
import type { Direction } from '../model/policy-set';
import { wholeSpace } from '../model/whole-space';
import { always, type Condition, type Conditions, never } from './conditions';

/**
 * Under which condition an endpoint, of whose address is known only where it lies, has one of those that are asked for. Where it
 * may or may not, that is an atom: the same for all who ask for the same addresses at the same end.
 */
export function addressCondition(
  mayBe: IntervalSet = wholeSpace,
  asked: IntervalSet,
  direction: Direction,
  conditions: Conditions,
): Condition {
  const ranges = rangesOf(mayBe);
  if (ranges.every((range) => contains(asked, range))) return always;
  if (!ranges.some((range) => overlaps(asked, range))) return never;
  const end = direction === 'egress' ? 'destination' : 'source';
  const possible = intersect(asked, mayBe);
  return conditions.atom(`${end} address in ${rangesOf(possible).map(formatRange).join(', ')}`);
}
