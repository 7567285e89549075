import type { Cidr } from './cidr';
import { type IntervalSet, intervalFrom } from './interval-set';
import { bitsOf } from './ip';
import type { IpRange } from './range';

/** The first network of that prefix length in `within` of which no address is taken; undefined where none is left. */
export function nextFree(within: IpRange, prefix: number, taken: IntervalSet): Cidr | undefined {
  const { family } = within;
  const hostBits = BigInt(bitsOf[family] - prefix);
  const size = 1n << hostBits;
  const aligned = (value: bigint) => ((value + size - 1n) >> hostBits) << hostBits;
  let first = aligned(within.first);
  while (first + size - 1n <= within.last) {
    const block = intervalFrom(taken, family, first);
    if (!block || block.first >= first + size) return { family, first, prefix };
    first = aligned(block.last + 1n);
  }
  return undefined;
}
