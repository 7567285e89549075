import type { Cidr } from './cidr';
import { bitsOf } from './ip';
import type { IpRange } from './range';

/** The fewest networks that hold exactly the addresses of a range, in order (RFC 4632, 5.1). */
export function toCidrs({ family, first, last }: IpRange): Cidr[] {
  const cidrs: Cidr[] = [];
  let next = first;
  while (next <= last) {
    const hostBits = Math.min(trailingZeros(next, bitsOf[family]), log2(last - next + 1n));
    cidrs.push({ family, first: next, prefix: bitsOf[family] - hostBits });
    next += 1n << BigInt(hostBits);
  }
  return cidrs;
}

function trailingZeros(value: bigint, most: number): number {
  return value === 0n ? most : log2(value & -value);
}

/** Rounded down; `value` is at least 1. */
function log2(value: bigint): number {
  return value.toString(2).length - 1;
}
