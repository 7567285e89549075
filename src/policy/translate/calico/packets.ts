import type { CalicoRule } from '../../../../imports/projectcalico.org';
import type { Rule } from '../../model/policy-set';
import { type Messages, type PacketParts, packetsOf } from '../parts/packets-of';

/** The packets of one rule, whose ports belong to its destination. */
interface PacketFields extends Pick<CalicoRule, 'protocol' | 'icmp'> {
  readonly ports?: (string | number)[];
}

/** Packets, by rule: each of Calico's names one protocol. */
export function calicoPackets({ ports }: Rule): PacketFields[] {
  const packets = packetsOf(ports);
  if (!packets) return [{}];
  return [
    ...(['TCP', 'UDP', 'SCTP'] as const).flatMap((protocol) => portsOf(packets, protocol)),
    ...packets.messages.map(messageFields),
    ...packets.protocols.map((protocol) => ({ protocol })),
  ];
}

function portsOf({ spans, named }: PacketParts, protocol: 'TCP' | 'UDP' | 'SCTP'): PacketFields[] {
  const ours = spans.filter((span) => span.protocol === protocol);
  if (ours.some(({ first, last }) => first === 0 && last === 65535)) return [{ protocol }];
  const names = named.flatMap((port) => (port.protocol === undefined || port.protocol === protocol ? [port.name] : []));
  const ports = [...ours.map(({ first, last }) => (last > first ? `${first}:${last}` : first)), ...names];
  return ports.length > 0 ? [{ protocol, ports }] : [];
}

function messageFields({ family, type, code }: Messages): PacketFields {
  const protocol = family === 4 ? 'ICMP' : 'ICMPv6';
  return { protocol, ...(type !== undefined && { icmp: { type, ...(code !== undefined && { code }) } }) };
}
