import type { ClusterNetworkPolicyProtocol } from '../../../../imports/policy.networking.k8s.io';
import type { Rule } from '../../model/policy-set';
import { type PortSpan, packetsOf } from '../parts/packets-of';
import type { Writing } from '../writing';

/** Protocols of a ClusterNetworkPolicy; none is all packets. Undefined, and told, where other packets are meant. */
export function clusterProtocols(rule: Rule, { refuse }: Writing): ClusterNetworkPolicyProtocol[] | undefined {
  const packets = packetsOf(rule.ports);
  if (!packets) return [];
  const { spans, named, messages, protocols } = packets;
  const bound = named.find(({ protocol }) => protocol);
  const wrong =
    messages.length > 0
      ? 'ICMP'
      : protocols.length > 0
        ? `the IP protocol ${protocols[0]}`
        : spans.some(({ first }) => first === 0)
          ? 'all ports of a protocol'
          : bound && `the port name \`${bound.name}\` of one protocol alone`;
  if (wrong !== undefined) {
    refuse('FL-TRL-007', { what: wrong }, rule);
    return undefined;
  }
  return [...spans.map(protocolOf), ...named.map(({ name }) => ({ destinationNamedPort: name }))];
}

function protocolOf({ protocol, first, last }: PortSpan): ClusterNetworkPolicyProtocol {
  const destinationPort = first === last ? { number: first } : { range: { start: first, end: last } };
  return { [protocol.toLowerCase()]: { destinationPort } };
}
