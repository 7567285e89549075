import type {
  AdminNetworkPolicy,
  BaselineAdminNetworkPolicy,
  ClusterNetworkPolicy,
} from '../../../imports/policy.networking.k8s.io';
import { inCidr } from './in-cidr';
import { type Answer, type Asked, isNode, type Packet, type Sender } from './packet';
import { selects } from './selects';

type Policy = ClusterNetworkPolicy | AdminNetworkPolicy | BaselineAdminNetworkPolicy;
type Subject = Policy['spec']['subject'];
type Rule = NonNullable<Policy['spec']['ingress'] | Policy['spec']['egress']>[number];
type Peer = NonNullable<Policy['spec']['egress']>[number]['to'][number];

/** What the policies of one tier say, in the order of their priorities, without ties. `isIn` tells who is in a network. */
export function judgeCluster(
  policies: readonly Policy[],
  { pod, other, packet, type }: Asked,
  isIn: (cidr: string, other: Sender) => boolean = (cidr, { address }) => inCidr(address, cidr),
): Answer {
  for (const { spec } of policies) {
    if (!isSubject(spec.subject, { pod })) continue;
    for (const rule of (type === 'Ingress' ? spec.ingress : spec.egress) ?? []) {
      const peers: readonly Peer[] = 'from' in rule ? rule.from : rule.to;
      if (!peers.some((peer) => isPeer(peer, other, isIn)) || !isOnPorts(rule, packet)) continue;
      if (rule.action === 'Pass') return 'network policies';
      return rule.action === 'Deny' ? 'deny' : 'allow';
    }
  }
  return 'next';
}

function isSubject({ namespaces, pods }: Subject, { pod }: Pick<Sender, 'pod'>): boolean {
  if (!pod) return false;
  if (namespaces) return selects(namespaces, pod.namespaceLabels);
  if (!pods) return false;
  return selects(pods.namespaceSelector ?? {}, pod.namespaceLabels) && selects(pods.podSelector, pod.labels);
}

function isPeer(peer: Peer, other: Sender, isIn: (cidr: string, other: Sender) => boolean): boolean {
  if (peer.networks) return peer.networks.some((cidr) => isIn(cidr, other));
  if (peer.nodes) return isNode(other);
  return isSubject(peer, other);
}

function isOnPorts(rule: Rule, packet: Packet): boolean {
  const { port, protocol, to } = packet;
  const named = (name: string) =>
    (to.pod?.ports ?? []).some((one) => one.name === name && one.protocol === protocol && one.number === port);
  const between = (first: number, last: number) => port !== undefined && first <= port && port <= last;
  if ('protocols' in rule && rule.protocols) {
    return rule.protocols.some(({ tcp, udp, sctp, destinationNamedPort }) => {
      if (destinationNamedPort !== undefined) return named(destinationNamedPort);
      const written = tcp ?? udp ?? sctp;
      const { number, range } = written?.destinationPort ?? {};
      if (protocol !== (tcp ? 'TCP' : udp ? 'UDP' : 'SCTP')) return false;
      return range ? between(range.start, range.end) : port === number;
    });
  }
  if ('ports' in rule && rule.ports) {
    return rule.ports.some(({ portNumber, portRange, namedPort }) => {
      if (portNumber) return protocol === (portNumber.protocol ?? 'TCP') && port === portNumber.port;
      if (portRange) return protocol === (portRange.protocol ?? 'TCP') && between(portRange.start, portRange.end);
      return namedPort !== undefined && named(namedPort);
    });
  }
  return true;
}
