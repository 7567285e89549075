import { formatIp } from '../address/ip';
import type { ConnectionEnd } from '../policy/engine/connection-end';
import type { Connection } from '../policy/engine/explain';
import { formatPoint } from '../policy/model/port-line';

/** A connection in words: `shop/web → shop/api on 8080/TCP`. */
export const connectionText = ({ from, to, point }: Connection): string =>
  `${endText(from)} → ${endText(to)} on ${formatPoint(point)}`;

const endText = (end: ConnectionEnd) => (end.endpoint ? end.endpoint.name : formatIp(end.address));
