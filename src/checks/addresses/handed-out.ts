import { type IpRange, parseRange } from '../../address/range';
import type { ClusterModel } from '../../spec/model';

type Pool = NonNullable<ClusterModel['loadBalancer']>['pools'][number];

/**
 * What a pool hands out of one of its addresses: all, or without the ends of a CIDR. Two addresses have no ends to leave out,
 * nor has one (RFC 3021; RFC 6164 for IPv6).
 */
export function handedOut(text: string, { allowFirstLastIPs = true }: Pool): IpRange | undefined {
  const range = parseRange(text);
  if ('error' in range) return undefined;
  const { family, first, last } = range;
  const whole = allowFirstLastIPs || !text.includes('/') || last - first < 2n;
  return whole ? range : { family, first: first + 1n, last: last - 1n };
}
