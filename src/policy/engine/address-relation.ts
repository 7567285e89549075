import { contains, type IntervalSet, overlaps } from '../../address/interval-set';
import type { Family } from '../../address/ip';
import { wholeSpace } from '../model/whole-space';

/** Whether an endpoint's address is in a set, as far as one knows where its address lies. */
export type AddressRelation = 'inside' | 'outside' | 'unknown';

/** How the addresses that an endpoint may have lie to those that are asked for. */
export function addressRelation(mayBe: IntervalSet = wholeSpace, asked: IntervalSet): AddressRelation {
  const ranges = ([4, 6] as const).flatMap((family: Family) => mayBe[family].map((range) => ({ family, ...range })));
  if (ranges.every((range) => contains(asked, range))) return 'inside';
  return ranges.some((range) => overlaps(asked, range)) ? 'unknown' : 'outside';
}
