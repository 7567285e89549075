import { icmp, portRange } from '../model/port-line';

/** The point of the port line that `443/TCP` or `8/ICMP` names; undefined where it names none. */
export function pointOf(text: string): number | undefined {
  const [, digits = '', protocol = ''] = /^(\d{1,5})\/(TCP|UDP|SCTP|ICMP|ICMPv6)$/i.exec(text) ?? [];
  const number = Number(digits);
  switch (protocol.toUpperCase()) {
    case 'TCP':
    case 'UDP':
    case 'SCTP':
      return number >= 1 && number <= 0xffff
        ? portRange(transports[protocol.toUpperCase()] ?? 'TCP', number)[0]
        : undefined;
    case 'ICMP':
    case 'ICMPV6':
      return number <= 0xff ? icmp(protocol.toUpperCase() === 'ICMP' ? 4 : 6, number)[0] : undefined;
    default:
      return undefined;
  }
}

const transports: Readonly<Record<string, 'TCP' | 'UDP' | 'SCTP'>> = { TCP: 'TCP', UDP: 'UDP', SCTP: 'SCTP' };
