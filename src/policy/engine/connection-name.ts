import { formatIp } from '../../address/ip';
import { formatPoint } from '../model/port-line';
import type { ConnectionEnd } from './connection-end';
import type { Connection } from './explain';

/** A connection as people call it: `shop/web -> 10.1.2.3 443/TCP`. */
export function connectionName({ from, to, point }: Connection): string {
  return `${nameOf(from)} -> ${nameOf(to)} ${formatPoint(point)}`;
}

const nameOf = (end: ConnectionEnd) => (end.endpoint ? end.endpoint.name : formatIp(end.address));
