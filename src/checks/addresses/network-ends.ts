import type { IpRange } from '../../address/range';

/**
 * The addresses of a network that no machine can have: its own and its broadcast address (RFC 919; none where there are two
 * addresses or one, RFC 3021). IPv6 has no broadcast, and its first address is that of any router (RFC 4291, 2.6.1).
 */
export function networkEnds({ family, first, last }: IpRange): IpRange[] {
  if (last - first < 2n) return [];
  const ends = family === 4 ? [first, last] : [first];
  return ends.map((value) => ({ family, first: value, last: value }));
}
