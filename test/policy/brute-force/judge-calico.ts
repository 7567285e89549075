import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import type {
  CalicoEntity,
  CalicoNetworkPolicy,
  CalicoRule,
  CalicoTier,
  GlobalNetworkPolicy,
  GlobalNetworkSet,
  NetworkSet,
} from '../../../imports/projectcalico.org';
import { holdsOf } from './calico-selector';
import { inCidr } from './in-cidr';
import { judgeKubernetes } from './judge-kubernetes';
import type { Answer, Asked, JudgedPod, Labels, Packet, Sender } from './packet';

type Policy = CalicoNetworkPolicy | GlobalNetworkPolicy;
type NetSet = NetworkSet | GlobalNetworkSet;

/** What one tier says: its policies by order and name, NetworkPolicies at 1000 in the default one, then its own ending. */
export function judgeCalico(
  tier: CalicoTier,
  policies: readonly Policy[],
  sets: readonly NetSet[],
  networkPolicies: readonly NetworkPolicy[],
  asked: Asked,
): Answer {
  const { name } = tier.metadata;
  const of = policies.filter(({ spec }) => (spec.tier ?? 'default') === name && !('preDNAT' in spec && spec.preDNAT));
  const selecting = of.filter((policy) => isSubject(policy, asked.pod) && typesOf(policy).includes(asked.type));
  const entries = [
    ...selecting.map((policy) => ({
      order: policy.spec.order ?? Number.POSITIVE_INFINITY,
      name: policy.metadata.name,
      says: () => saysPolicy(policy, sets, asked),
    })),
    ...(name === 'default' ? networkPolicies : []).map((policy) => ({
      order: 1000,
      name: `knp.default.${policy.metadata.name}`,
      says: () => (judgeKubernetes([policy], asked) === 'allow' ? 'allow' : undefined),
    })),
  ].sort((a, b) => (a.order === b.order ? (a.name < b.name ? -1 : 1) : a.order - b.order));
  for (const { says } of entries) {
    const answer = says();
    if (answer) return answer;
  }
  const selected = selecting.length > 0 || (name === 'default' && judgeKubernetes(networkPolicies, asked) !== 'next');
  return selected && tier.spec?.defaultAction !== 'Pass' ? 'deny' : 'next';
}

function saysPolicy(policy: Policy, sets: readonly NetSet[], { own, other, packet, type }: Asked): Answer | undefined {
  const home = policy.kind === 'NetworkPolicy' ? policy.metadata.namespace : undefined;
  for (const rule of (type === 'Ingress' ? policy.spec.ingress : policy.spec.egress) ?? []) {
    if (rule.action === 'Log') continue;
    const [source, destination] = type === 'Ingress' ? [other, own] : [own, other];
    if (!isEntity(rule.source ?? {}, home, sets, source)) continue;
    if (!isEntity(rule.destination ?? {}, home, sets, destination)) continue;
    if (!isPacket(rule, packet)) continue;
    return rule.action === 'Allow' ? 'allow' : rule.action === 'Deny' ? 'deny' : 'next';
  }
  return undefined;
}

function typesOf({ spec: { types, ingress = [], egress = [] } }: Policy): readonly string[] {
  if (types && types.length > 0) return types;
  if (egress.length === 0) return ['Ingress'];
  return ingress.length === 0 ? ['Egress'] : ['Ingress', 'Egress'];
}

const ofNamespace = 'projectcalico.org/namespace';

function isSubject(policy: Policy, pod: JudgedPod): boolean {
  const { spec } = policy;
  const labels = podLabels(pod);
  if (policy.kind === 'NetworkPolicy') {
    if (pod.namespace !== policy.metadata.namespace) return false;
  } else if ('namespaceSelector' in spec && spec.namespaceSelector) {
    if (!holdsOf(spec.namespaceSelector, labels, 'pcns.')) return false;
  }
  return holdsOf(spec.selector ?? '', labels);
}

const known = new WeakMap<JudgedPod, Labels>();

/** A pod's own labels, and those that it has of its namespace and from Calico. */
function podLabels(pod: JudgedPod): Labels {
  const found = known.get(pod) ?? madeLabels(pod);
  known.set(pod, found);
  return found;
}

function madeLabels({ namespace, labels, namespaceLabels, serviceAccount }: JudgedPod): Labels {
  const inherited = Object.entries(namespaceLabels).map(([key, value]) => [`pcns.${key}`, value]);
  return {
    ...labels,
    ...Object.fromEntries(inherited),
    'pcns.projectcalico.org/name': namespace,
    [ofNamespace]: namespace,
    'projectcalico.org/orchestrator': 'k8s',
    'projectcalico.org/serviceaccount': serviceAccount,
  };
}

/** A selector is turned into addresses: those of pods and those of sets of networks. */
function finds(holds: (labels: Labels) => boolean, sets: readonly NetSet[], { pod, address }: Sender): boolean {
  if (pod && holds(podLabels(pod))) return true;
  return sets.some((set) => {
    const home: Labels =
      set.kind === 'NetworkSet'
        ? {
            [ofNamespace]: set.metadata.namespace,
            'pcns.kubernetes.io/metadata.name': set.metadata.namespace,
            'pcns.projectcalico.org/name': set.metadata.namespace,
          }
        : {};
    return (set.spec?.nets ?? []).some((net) => inCidr(address, net)) && holds({ ...set.metadata.labels, ...home });
  });
}

function isEntity(entity: CalicoEntity, home: string | undefined, sets: readonly NetSet[], one: Sender): boolean {
  const { nets, notNets, selector, notSelector, namespaceSelector, serviceAccounts } = entity;
  if (nets && nets.length > 0 && !nets.some((net) => inCidr(one.address, net))) return false;
  if ((notNets ?? []).some((net) => inCidr(one.address, net))) return false;
  if (notSelector && finds((labels) => holdsOf(notSelector, labels), sets, one)) return false;
  const confined = selector || notSelector || serviceAccounts;
  if (!namespaceSelector && !confined) return true;
  if (!namespaceSelector && home === undefined && !selector && !serviceAccounts) return true;
  return finds(
    (labels) => {
      if (namespaceSelector && !holdsOf(namespaceSelector, labels, 'pcns.')) return false;
      if (!namespaceSelector && home !== undefined && labels[ofNamespace] !== home) return false;
      const account = labels['projectcalico.org/serviceaccount'];
      if (serviceAccounts?.names && !(account !== undefined && serviceAccounts.names.includes(account))) return false;
      return holdsOf(selector ?? '', labels);
    },
    sets,
    one,
  );
}

function isPacket(rule: CalicoRule, packet: Packet): boolean {
  const { protocol, notProtocol, icmp, notICMP, destination = {} } = rule;
  if (protocol !== undefined && !isProtocol(protocol, packet)) return false;
  if (notProtocol !== undefined && isProtocol(notProtocol, packet)) return false;
  if (icmp && !isMessage(icmp, packet)) return false;
  if (notICMP && isMessage(notICMP, packet)) return false;
  const { ports = [], notPorts = [] } = destination;
  if (ports.length > 0 && !ports.some((port) => isPort(port, packet))) return false;
  return !notPorts.some((port) => isPort(port, packet));
}

const numbers: Readonly<Record<string, number>> = { ICMP: 1, IGMP: 2, TCP: 6, UDP: 17, GRE: 47, ICMPv6: 58, SCTP: 132 };

const isProtocol = (protocol: string | number, packet: Packet) =>
  (typeof protocol === 'number' ? protocol : numbers[protocol]) === numbers[packet.protocol];

const isMessage = ({ type, code }: NonNullable<CalicoRule['icmp']>, { icmp }: Packet) =>
  icmp !== undefined && (type ?? icmp.type) === icmp.type && (code ?? icmp.code) === icmp.code;

function isPort(port: number | string, packet: Packet): boolean {
  if (packet.port === undefined) return false;
  const [, first, last] = /^(\d+)(?::(\d+))?$/.exec(String(port)) ?? [];
  if (first !== undefined) return Number(first) <= packet.port && packet.port <= Number(last ?? first);
  return (packet.to.pod?.ports ?? []).some(
    (one) => one.name === port && one.protocol === packet.protocol && one.number === packet.port,
  );
}
