import type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
} from '../../../imports/cilium.io-policies';
import type { CiliumPort } from '../../../imports/cilium.io-ports';
import type { LabelSelector } from '../../../imports/meta';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { type CidrMatchMode, foundByCidr } from './found-by-cidr';
import { inCidr } from './in-cidr';
import { isNetworkPolicyPort } from './judge-kubernetes';
import type { Answer, Asked, Labels, Packet, Sender, Type } from './packet';
import { remembered } from './remembered';
import { selects } from './selects';

type Policy = CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy;
type Entry = Partial<NonNullable<CiliumRule['ingress']>[number] & NonNullable<CiliumRule['egress']>[number]>;

/** One entry as the agent keeps it (pkg/policy/types): of all policies alike. */
interface Kept {
  readonly denies: boolean;
  readonly defaultDeny: boolean;
  readonly matches: boolean;
}

/** What CiliumNetworkPolicies, clusterwide ones and NetworkPolicies say together: they share one tier. */
export function judgeCilium(
  policies: readonly Policy[],
  groups: readonly CiliumCIDRGroup[],
  networkPolicies: readonly NetworkPolicy[],
  asked: Asked,
  mode: CidrMatchMode,
): Answer {
  const { own, other, packet, type } = asked;
  const kept: Kept[] = [];
  for (const policy of policies) {
    for (const one of writtenIn(policy, groups)[type]) {
      if (!isSubject(one, own)) continue;
      const { denies, defaultDeny } = one;
      kept.push({
        denies,
        defaultDeny,
        matches: isOnPorts(one.entry, packet) && (isPeer(one, other) || isInCidrs(one, other, mode)),
      });
    }
  }
  for (const policy of networkPolicies) kept.push(...ofKubernetes(policy, asked, mode));
  if (kept.some(({ denies, matches }) => denies && matches)) return 'deny';
  if (kept.some(({ matches }) => matches)) return 'allow';
  if (type === 'Ingress' && other.sorts?.includes('host')) return 'next';
  return kept.some(({ defaultDeny }) => defaultDeny) ? 'deny' : 'next';
}

/** An entry as it is written, and what of its rule and policy tells what it means. */
interface Written {
  readonly entry: Entry;
  readonly denies: boolean;
  readonly defaultDeny: boolean;
  readonly subject: LabelSelector;
  /** Absent for policies of the cluster. */
  readonly namespace: string | undefined;
  readonly groups: readonly CiliumCIDRGroup[];
}

/** By groups and policy: in states between two sides a policy stays the same object while groups change. */
const known = new WeakMap<readonly CiliumCIDRGroup[], WeakMap<Policy, Record<Type, readonly Written[]>>>();

function writtenIn(policy: Policy, groups: readonly CiliumCIDRGroup[]): Record<Type, readonly Written[]> {
  const namespace = policy.kind === 'CiliumNetworkPolicy' ? policy.metadata.namespace : undefined;
  const rules = [...(policy.spec ? [policy.spec] : []), ...(policy.specs ?? [])].filter((rule) => !rule.nodeSelector);
  const listed = (rule: CiliumRule, denies: boolean, defaultDeny = true, entries: readonly Entry[] = []) =>
    entries.map((entry) => ({
      ...{ entry, denies, defaultDeny, namespace, groups },
      subject: rule.endpointSelector ?? {},
    }));
  const beside = known.get(groups) ?? new WeakMap<Policy, Record<Type, readonly Written[]>>();
  known.set(groups, beside);
  const found = beside.get(policy) ?? {
    Ingress: rules.flatMap((rule) => [
      ...listed(rule, false, rule.enableDefaultDeny?.ingress, rule.ingress),
      ...listed(rule, true, rule.enableDefaultDeny?.ingress, rule.ingressDeny),
    ]),
    Egress: rules.flatMap((rule) => [
      ...listed(rule, false, rule.enableDefaultDeny?.egress, rule.egress),
      ...listed(rule, true, rule.enableDefaultDeny?.egress, rule.egressDeny),
    ]),
  };
  beside.set(policy, found);
  return found;
}

/** Only pods are subjects here; a namespace that a selector names gives way to the policy's own. */
const isSubject = remembered(({ subject: { matchLabels = {}, ...rest }, namespace }: Written, own: Sender): boolean => {
  const home = namespace === undefined ? {} : { [`k8s:${namespaceKey}`]: namespace };
  return own.pod !== undefined && finds({ ...rest, matchLabels: { ...matchLabels, ...home } }, labelsOf(own));
});

const namespaceKey = 'io.kubernetes.pod.namespace';
const namespaceLabels = 'io.cilium.k8s.namespace.labels.';
const clusterKey = 'io.cilium.k8s.policy.cluster';

const identities = new WeakMap<Sender, Labels>();

/** The labels of an identity, each with its source. */
function labelsOf(one: Sender): Labels {
  const found = identities.get(one) ?? madeLabels(one);
  identities.set(one, found);
  return found;
}

function madeLabels({ pod, sorts = [] }: Sender): Labels {
  if (!pod) return Object.fromEntries(sorts.map((sort) => [`reserved:${sort}`, '']));
  const ofNamespace = Object.entries(pod.namespaceLabels).map(
    ([key, value]) => [`${namespaceLabels}${key}`, value] as const,
  );
  const all: Labels = {
    ...pod.labels,
    ...Object.fromEntries(ofNamespace),
    [namespaceKey]: pod.namespace,
    [clusterKey]: 'default',
    'io.cilium.k8s.policy.serviceaccount': pod.serviceAccount,
  };
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [`k8s:${key}`, value]));
}

const sourced = (key: string) => /^(k8s|reserved|any):/.test(key);

/** A key without a source, or of any, is of whatever source has it; here no two have the same. */
function finds(selector: LabelSelector, labels: Labels): boolean {
  const named = (key: string) => {
    if (sourced(key) && !key.startsWith('any:')) return key;
    const name = key.replace(/^any:/, '');
    return Object.hasOwn(labels, `reserved:${name}`) ? `reserved:${name}` : `k8s:${name}`;
  };
  const matchLabels = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => [named(key), value] as const);
  // Two ways to write one label must both hold.
  return (
    matchLabels.every(([key, value]) => labels[key] === value) &&
    selects(
      { matchExpressions: (selector.matchExpressions ?? []).map((one) => ({ ...one, key: named(one.key) })) },
      labels,
    )
  );
}

/** pkg/k8s/apis/cilium.io/utils: what is added to a selector of peers that does not say it itself. */
function findsPeer(selector: LabelSelector, namespace: string | undefined, other: Sender): boolean {
  const keys = [...Object.keys(selector.matchLabels ?? {}), ...(selector.matchExpressions ?? []).map(({ key }) => key)];
  const labels = labelsOf(other);
  if (!finds(selector, labels)) return false;
  if (keys.some((key) => key.startsWith('reserved:'))) return true;
  const names = keys.map((key) => key.replace(/^(k8s|any):/, ''));
  if (!names.includes(namespaceKey)) {
    const found = labels[`k8s:${namespaceKey}`];
    if (namespace === undefined && found === undefined) return false;
    const lifted = names.some((name) => name.startsWith(namespaceLabels));
    if (namespace !== undefined && !lifted && found !== namespace) return false;
  }
  return names.includes(clusterKey) || labels[`k8s:${clusterKey}`] === 'default';
}

/** By anything but its address. */
const isPeer = remembered(({ entry, namespace }: Written, other: Sender): boolean => {
  const endpoints = entry.fromEndpoints ?? entry.toEndpoints;
  const entities = entry.fromEntities ?? entry.toEntities;
  const cidrs = entry.fromCIDR ?? entry.toCIDR;
  const sets = entry.fromCIDRSet ?? entry.toCIDRSet;
  const nodes = entry.fromNodes ?? entry.toNodes;
  if (!endpoints && !entities && !cidrs && !sets && !nodes)
    return Boolean(entry.toPorts?.length || entry.icmps?.length);
  return (
    (endpoints ?? []).some((selector) => findsPeer(selector, namespace, other)) ||
    (entities ?? []).some((entity) => isEntity(entity, other)) ||
    // Selectors of nodes are not tried here beyond the one that takes all; the agent asks for other nodes than its own.
    (nodes !== undefined && nodes.length > 0 && other.sorts?.includes('remote-node') === true)
  );
});

function isInCidrs({ entry, groups }: Written, other: Sender, mode: CidrMatchMode): boolean {
  const cidrs = entry.fromCIDR ?? entry.toCIDR ?? [];
  const sets = entry.fromCIDRSet ?? entry.toCIDRSet ?? [];
  return (
    cidrs.some((cidr) => foundByCidr(cidr, other, mode)) ||
    sets.some(({ cidr, cidrGroupRef, cidrGroupSelector, except = [] }) => {
      const named = groups.filter(
        ({ metadata }) =>
          metadata.name === cidrGroupRef || (cidrGroupSelector && selects(cidrGroupSelector, metadata.labels ?? {})),
      );
      const found =
        cidr === undefined
          ? named.some(({ spec }) => spec.externalCIDRs.some((one) => foundByCidr(one, other, mode, true)))
          : foundByCidr(cidr, other, mode);
      return found && !except.some((one) => inCidr(other.address, one));
    })
  );
}

function isEntity(entity: string, { pod, sorts = [] }: Sender): boolean {
  if (entity === 'all') return true;
  if (entity === 'cluster') return pod !== undefined || !sorts.includes('world') || sorts.includes('kube-apiserver');
  return sorts.includes(entity);
}

function isOnPorts({ toPorts = [], icmps = [] }: Entry, packet: Packet): boolean {
  if (toPorts.length === 0 && icmps.length === 0) return true;
  const messages = icmps.flatMap(({ fields = [] }) => fields);
  return (
    toPorts.some(({ ports = [] }) => ports.some((port) => isPort(port, packet))) ||
    messages.some(
      ({ family = 'IPv4', type }) =>
        packet.protocol === (family === 'IPv4' ? 'ICMP' : 'ICMPv6') &&
        packet.icmp?.type === (type === 'EchoRequest' ? 8 : Number(type)),
    )
  );
}

function isPort({ port = '0', endPort = 0, protocol = 'ANY' }: CiliumPort, packet: Packet): boolean {
  if (packet.port === undefined || (protocol !== 'ANY' && protocol !== packet.protocol)) return false;
  if (port === '0') return true;
  const number = Number(port);
  if (!Number.isNaN(number)) return number <= packet.port && packet.port <= Math.max(number, endPort);
  return (packet.to.pod?.ports ?? []).some(
    (one) => one.name === port.toLowerCase() && one.protocol === packet.protocol && one.number === packet.port,
  );
}

/**
 * NetworkPolicies, read as pkg/k8s/network_policy.go does: rules of a direction count though `policyTypes` leaves it out, and a
 * block is a CIDR of Cilium.
 */
function ofKubernetes(
  { metadata, spec }: NetworkPolicy,
  { pod, other, packet, type }: Asked,
  mode: CidrMatchMode,
): Kept[] {
  if (metadata.namespace !== pod.namespace || !selects(spec.podSelector, pod.labels)) return [];
  const types: readonly string[] = spec.policyTypes ?? [];
  const rules =
    type === 'Ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
  const isolates =
    type === 'Ingress' ? types.includes('Ingress') || !types.includes('Egress') : types.includes('Egress');
  if (rules.length === 0) return isolates ? [{ denies: false, defaultDeny: true, matches: false }] : [];
  return rules.map(({ peers = [], ports = [] }) => {
    const fromPeer = peers.some(({ ipBlock, namespaceSelector, podSelector = {} }) => {
      if (ipBlock) {
        const { cidr, except = [] } = ipBlock;
        return foundByCidr(cidr, other, mode) && !except.some((one) => inCidr(other.address, one));
      }
      if (!other.pod || !selects(podSelector, other.pod.labels)) return false;
      return namespaceSelector
        ? selects(namespaceSelector, other.pod.namespaceLabels)
        : other.pod.namespace === metadata.namespace;
    });
    const onPort = ports.length === 0 || ports.some((port) => isNetworkPolicyPort(port, packet));
    return { denies: false, defaultDeny: true, matches: (peers.length === 0 || fromPeer) && onPort };
  });
}
