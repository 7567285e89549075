import type { PortProtocol } from '../../model/endpoint';
import { icmp, ipProtocol, portRange } from '../../model/port-line';
import type { Ports } from '../../model/ports';

const patterns = {
  port: /^(?:(\d{1,5})(?:-(\d{1,5}))?\/)?(TCP|UDP|SCTP)$/,
  message: /^(?:(\d{1,3})(?::(\d{1,3}))?\/)?(ICMP|ICMPv6)$/,
  protocol: /^(\d{1,3})\/IP$/,
  // IANA_SVC_NAME (RFC 6335), as ports of containers have it.
  name: /^(?=.{1,15}(?:\/|$))(?!.*--)(?=[-0-9]*[a-z])([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)(?:\/(TCP|UDP|SCTP))?$/,
} as const;

/**
 * The packets that a text of a portable rule names: `443/TCP`, `8000-8999/TCP`, `TCP`, `web/TCP`, `web`, `ICMP`, `8/ICMP`,
 * `3:4/ICMP`, `47/IP`; undefined where it names none.
 */
export function packetsIn(text: string): Ports | undefined {
  const port = patterns.port.exec(text);
  if (port) {
    const protocol = port[3] as PortProtocol;
    if (port[1] === undefined) return { line: portRange(protocol), named: [] };
    const first = Number(port[1]);
    const last = Number(port[2] ?? first);
    return first >= 1 && first <= last && last <= 0xffff
      ? { line: portRange(protocol, first, last), named: [] }
      : undefined;
  }
  const message = patterns.message.exec(text);
  if (message) {
    const [type, code] = [message[1], message[2]].map((digits) => (digits === undefined ? undefined : Number(digits)));
    if ((type ?? 0) > 255 || (code ?? 0) > 255) return undefined;
    return { line: icmp(message[3] === 'ICMP' ? 4 : 6, type, code), named: [] };
  }
  const protocol = patterns.protocol.exec(text);
  if (protocol) return Number(protocol[1]) > 255 ? undefined : { line: ipProtocol(Number(protocol[1])), named: [] };
  const [, name, of] = patterns.name.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { line: [], named: [{ name, ...(of !== undefined && { protocol: of as PortProtocol }) }] };
}
