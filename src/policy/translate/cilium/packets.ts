import type { CiliumIcmp, CiliumPort, CiliumPortRule } from '../../../../imports/cilium.io-ports';
import type { Rule } from '../../model/policy-set';
import { type Messages, type PortSpan, packetsOf } from '../parts/packets-of';
import type { Writing } from '../writing';

/** The packets of one entry: ports or messages, or all packets. */
interface PacketFields {
  readonly toPorts?: Pick<CiliumPortRule, 'ports' | 'rules'>[];
  readonly icmps?: CiliumIcmp[];
}

const withPorts = ['TCP', 'UDP', 'SCTP'] as const;
/** Of ports in one list, and of messages in another. */
const most = 40;

/** Packets as entries of a rule, with what a proxy asks of them; none, and told, where there are no such packets. */
export function ciliumPackets(rule: Rule, rules: CiliumPortRule['rules'], { refuse }: Writing): PacketFields[] {
  const packets = packetsOf(rule.ports);
  if (!packets) return [{}];
  const { spans, named, messages, protocols } = packets;
  const wrong = wrongPart(spans, messages, protocols);
  if (wrong !== undefined) {
    refuse('FL-TRL-007', { what: wrong }, rule);
    return [];
  }
  const ports = [
    ...spans.map(portOf),
    ...named.flatMap(({ name, protocol }) =>
      (protocol ? [protocol] : withPorts).map((one) => ({ port: name, protocol: one })),
    ),
  ];
  const fields = messages.flatMap(({ family, type }) =>
    type === undefined ? [] : [{ family: family === 4 ? ('IPv4' as const) : ('IPv6' as const), type }],
  );
  return [
    ...(ports.length > 0
      ? [{ toPorts: inLists(ports).map((list) => ({ ports: list, ...(rules && { rules }) })) }]
      : []),
    ...(fields.length > 0 ? [{ icmps: inLists(fields).map((list) => ({ fields: list })) }] : []),
  ];
}

function wrongPart(spans: readonly PortSpan[], messages: readonly Messages[], protocols: readonly number[]) {
  if (protocols.length > 0) return `the IP protocol ${protocols[0]}`;
  if (messages.some(({ type }) => type === undefined)) return 'ICMP of every type';
  if (messages.some(({ code }) => code !== undefined)) return 'the code of an ICMP message';
  return spans.some(({ first, last }) => first === 0 && last < 65535) ? 'port 0' : undefined;
}

function portOf({ protocol, first, last }: PortSpan): CiliumPort {
  return { port: String(first), ...(first > 0 && last > first && { endPort: last }), protocol };
}

function inLists<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
}
