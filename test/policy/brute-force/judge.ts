import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../../imports/networking.k8s.io';

type Labels = Readonly<Record<string, string>>;

/** A pod with an address, or an address outside the cluster. */
export interface Sender {
  readonly address: string;
  readonly pod?: {
    readonly namespace: string;
    readonly namespaceLabels: Labels;
    readonly labels: Labels;
    readonly ports: readonly { readonly name: string; readonly protocol: string; readonly number: number }[];
  };
}

export interface Packet {
  readonly from: Sender;
  readonly to: Sender;
  readonly protocol: string;
  /** Absent for protocols that have none. */
  readonly port?: number;
}

/**
 * Whether NetworkPolicies allow a packet, read word by word from the API's documentation. It shares nothing with the engine that
 * it judges.
 */
export function judge(policies: readonly NetworkPolicy[], packet: Packet): boolean {
  return passes(policies, packet, 'Egress') && passes(policies, packet, 'Ingress');
}

function passes(policies: readonly NetworkPolicy[], packet: Packet, type: 'Ingress' | 'Egress'): boolean {
  const own = type === 'Ingress' ? packet.to : packet.from;
  const other = type === 'Ingress' ? packet.from : packet.to;
  const { pod } = own;
  if (!pod) return true;
  const selecting = policies.filter(
    ({ metadata, spec }) =>
      metadata.namespace === pod.namespace && selects(spec.podSelector, pod.labels) && typesOf(spec).includes(type),
  );
  if (selecting.length === 0) return true;
  return selecting.some(({ metadata, spec }) => {
    if (type === 'Ingress') {
      return (spec.ingress ?? []).some((rule) => matches(rule.from, rule.ports, metadata.namespace, other, packet));
    }
    return (spec.egress ?? []).some((rule) => matches(rule.to, rule.ports, metadata.namespace, other, packet));
  });
}

function typesOf({ policyTypes, egress }: NetworkPolicy['spec']): string[] {
  if (policyTypes !== undefined && policyTypes.length > 0) return policyTypes;
  return egress !== undefined && egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

function matches(
  peers: readonly NetworkPolicyPeer[] | undefined,
  ports: readonly NetworkPolicyPort[] | undefined,
  namespace: string,
  other: Sender,
  packet: Packet,
): boolean {
  const fromPeer = !peers?.length || peers.some((peer) => isPeer(peer, namespace, other));
  const onPort = !ports?.length || ports.some((port) => isPort(port, packet));
  return fromPeer && onPort;
}

function isPeer({ ipBlock, podSelector, namespaceSelector }: NetworkPolicyPeer, namespace: string, other: Sender) {
  if (ipBlock)
    return inCidr(other.address, ipBlock.cidr) && !(ipBlock.except ?? []).some((c) => inCidr(other.address, c));
  if (!other.pod) return false;
  const { pod } = other;
  const here = namespaceSelector ? selects(namespaceSelector, pod.namespaceLabels) : pod.namespace === namespace;
  return here && (podSelector === undefined || selects(podSelector, pod.labels));
}

function isPort({ protocol = 'TCP', port, endPort }: NetworkPolicyPort, packet: Packet): boolean {
  if (packet.protocol !== protocol || packet.port === undefined) return false;
  if (port === undefined) return true;
  if (typeof port === 'number') return port <= packet.port && packet.port <= (endPort ?? port);
  return (packet.to.pod?.ports ?? []).some(
    (named) => named.name === port && named.protocol === protocol && named.number === packet.port,
  );
}

function selects({ matchLabels, matchExpressions }: NetworkPolicy['spec']['podSelector'], labels: Labels): boolean {
  for (const [key, value] of Object.entries(matchLabels ?? {})) if (labels[key] !== value) return false;
  for (const { key, operator, values } of matchExpressions ?? []) {
    const value = labels[key];
    if (operator === 'In' && !(value !== undefined && values?.includes(value))) return false;
    if (operator === 'NotIn' && value !== undefined && values?.includes(value)) return false;
    if (operator === 'Exists' && value === undefined) return false;
    if (operator === 'DoesNotExist' && value !== undefined) return false;
  }
  return true;
}

/** IPv4 only: one family is enough to judge by. */
function inCidr(address: string, cidr: string): boolean {
  const [network = '', length = ''] = cidr.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(network) / size);
}

const toNumber = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
