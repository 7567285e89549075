import { icmp, portRange } from './port-line';

/** A point of the port line as people write it: `443/tcp`, `443` for TCP, `icmp/8`, `icmpv6/128/0`; undefined where it is none. */
export function parsePoint(text: string): number | undefined {
  const port = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text);
  if (port) {
    const number = Number(port[1]);
    const protocol = (port[2] ?? 'tcp').toUpperCase();
    if (number < 1 || number > 65_535) return undefined;
    return portRange(protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP', number)[0];
  }
  const message = /^icmp(v6)?\/(\d{1,3})(?:\/(\d{1,3}))?$/i.exec(text);
  if (!message) return undefined;
  const [type, code] = [Number(message[2]), Number(message[3] ?? 0)];
  return type > 255 || code > 255 ? undefined : icmp(message[1] === undefined ? 4 : 6, type, code)[0];
}
