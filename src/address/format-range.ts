import { formatCidr } from './cidr';
import { formatIp } from './ip';
import type { IpRange } from './range';
import { toCidrs } from './to-cidrs';

/** The shortest form that parseRange reads back: a single address, a CIDR, or `first-last`. */
export function formatRange(range: IpRange): string {
  const { family, first, last } = range;
  if (first === last) return formatIp({ family, value: first });
  const [cidr, ...more] = toCidrs(range);
  if (cidr && more.length === 0) return formatCidr(cidr);
  return `${formatIp({ family, value: first })}-${formatIp({ family, value: last })}`;
}
