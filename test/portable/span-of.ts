import { formatIp } from '../../src/address/ip';
import { parseRange } from '../../src/address/range';

/** Addresses as `first-last`, or the one; `spare` says how many at each end of a CIDR are not used. */
export function spanOf(text: string, spare = 0n): string {
  const range = parseRange(text);
  if ('error' in range) throw new Error(`${text}: ${range.error}`);
  const { family, first, last } = range;
  const [start, end] = [first + spare, last - spare].map((value) => formatIp({ family, value }));
  return start === end ? `${start}` : `${start}-${end}`;
}
