import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../../imports/networking.k8s.io';
import { inCidr } from './in-cidr';
import type { Answer, Asked, Packet, Sender } from './packet';
import { selects } from './selects';

/**
 * What NetworkPolicies say of a packet, read word by word from the API's documentation. Like all judges here it shares nothing
 * with the engine that it judges.
 */
export function judgeKubernetes(policies: readonly NetworkPolicy[], asked: Asked): Answer {
  const { pod, other, packet, type } = asked;
  const selecting = policies.filter(
    ({ metadata, spec }) =>
      metadata.namespace === pod.namespace && selects(spec.podSelector, pod.labels) && typesOf(spec).includes(type),
  );
  if (selecting.length === 0) return 'next';
  const allowed = selecting.some(({ metadata, spec }) => {
    if (type === 'Ingress') {
      return (spec.ingress ?? []).some((rule) => matches(rule.from, rule.ports, metadata.namespace, other, packet));
    }
    return (spec.egress ?? []).some((rule) => matches(rule.to, rule.ports, metadata.namespace, other, packet));
  });
  return allowed ? 'allow' : 'deny';
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
  const onPort = !ports?.length || ports.some((port) => isNetworkPolicyPort(port, packet));
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

export function isNetworkPolicyPort({ protocol = 'TCP', port, endPort }: NetworkPolicyPort, packet: Packet): boolean {
  if (packet.protocol !== protocol || packet.port === undefined) return false;
  if (port === undefined) return true;
  if (typeof port === 'number') return port <= packet.port && packet.port <= (endPort ?? port);
  return (packet.to.pod?.ports ?? []).some(
    (named) => named.name === port && named.protocol === protocol && named.number === packet.port,
  );
}
