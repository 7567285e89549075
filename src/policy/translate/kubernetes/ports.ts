import type { NetworkPolicyPort } from '../../../../imports/networking.k8s.io';
import type { Rule } from '../../model/policy-set';
import { type PortSpan, packetsOf } from '../parts/packets-of';
import type { Writing } from '../writing';

const all = ['TCP', 'UDP', 'SCTP'] as const;

/** Ports of a NetworkPolicy; none is all packets. Undefined, and told, where other packets are meant. */
export function networkPolicyPorts(rule: Rule, { refuse }: Writing): NetworkPolicyPort[] | undefined {
  const packets = packetsOf(rule.ports);
  if (!packets) return [];
  const { spans, named, messages, protocols } = packets;
  if (messages.length + protocols.length > 0) {
    refuse('FL-TRL-007', { what: messages.length > 0 ? 'ICMP' : `the IP protocol ${protocols[0]}` }, rule);
    return undefined;
  }
  if (spans.some(({ first, last }) => first === 0 && last < 65535)) {
    refuse('FL-TRL-007', { what: 'port 0' }, rule);
    return undefined;
  }
  return [
    ...spans.map(portOf),
    ...named.flatMap(({ name, protocol }) =>
      (protocol ? [protocol] : all).map((one) => ({ protocol: one, port: name })),
    ),
  ];
}

/** Ports from the first to the last, as NetworkPolicies and Antrea write them. */
export function portOf({ protocol, first, last }: PortSpan) {
  if (first === 0) return { protocol };
  return { protocol, port: first, ...(last > first && { endPort: last }) };
}
