import { parseCidr } from '../../address/cidr';
import { parseIp } from '../../address/ip';
import type { Parsed } from '../../address/parsed';
import { type IpRange, rangeOf } from '../../address/range';

/** The addresses of a CIDR, or the one address, as agents read them: what stands behind the prefix says nothing. */
export function readNetwork(text: string): Parsed<IpRange> {
  const read = text.includes('/') ? parseCidr(text) : parseIp(text);
  if (!('error' in read)) return rangeOf(read);
  const network = read.instead === undefined ? read : parseCidr(read.instead);
  return 'error' in network ? read : rangeOf(network);
}
