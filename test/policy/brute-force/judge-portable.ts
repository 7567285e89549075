import type { PortablePeer, PortablePolicy, PortableRule } from '../../../src/policy/dialects/portable/portable-policy';
import { inCidr } from './in-cidr';
import { type Answer, type Asked, isNode, type JudgedPod, type Packet, type Sender } from './packet';
import { selects } from './selects';

type Spec = PortablePolicy['spec'];

/**
 * What the portable policies of one tier say, read word by word from docs/spec.md. `asIf` is what NetworkPolicies beside them say,
 * which only allow, at the usual priority, and isolate.
 */
export function judgePortable(policies: readonly PortablePolicy[], asked: Asked, asIf: Answer = 'next'): Answer {
  const { pod, type } = asked;
  const direction = type === 'Ingress' ? 'ingress' : 'egress';
  const selecting = policies.filter(({ spec }) => isSelected(spec.subject, pod));
  const priorities = [...new Set([...selecting.map(({ spec }) => spec.priority ?? 500), 500])].sort((a, b) => a - b);
  for (const priority of priorities) {
    const rules = selecting
      .filter(({ spec }) => (spec.priority ?? 500) === priority)
      .flatMap(({ spec }) => spec[direction] ?? [])
      .filter((rule) => isAbout(rule, asked));
    const says = (action: string) => rules.some((rule) => (rule.action ?? 'allow') === action);
    if (says('deny')) return 'deny';
    if (says('pass')) return 'next';
    if (says('allow') || (priority === 500 && asIf === 'allow')) return 'allow';
  }
  return asIf === 'deny' || selecting.some(({ spec }) => isolates(spec, direction)) ? 'deny' : 'next';
}

function isolates({ tier = 'application', isolate, ...lists }: Spec, direction: 'ingress' | 'egress'): boolean {
  if (isolate) return isolate.includes(direction);
  return tier === 'application' && lists[direction] !== undefined;
}

function isSelected({ namespaces, pods, serviceAccounts }: Spec['subject'], pod: JudgedPod): boolean {
  if (namespaces?.names && !namespaces.names.includes(pod.namespace)) return false;
  if (namespaces && !selects(namespaces, pod.namespaceLabels)) return false;
  if (pods && !selects(pods, pod.labels)) return false;
  return !serviceAccounts || serviceAccounts.includes(pod.serviceAccount);
}

function isAbout({ from, to, ports }: PortableRule, { other, packet }: Asked): boolean {
  const peers = from ?? to;
  if (peers && !peers.some((peer) => isPeer(peer, other))) return false;
  return !ports || ports.some((text) => isNamed(text, packet));
}

function isPeer({ cidrs, except = [], entities, ...selection }: PortablePeer, other: Sender): boolean {
  const { address, pod, sorts = [] } = other;
  if (cidrs) {
    const isIn = (cidr: string) => inCidr(address, cidr);
    return sorts.includes('world') && cidrs.some(isIn) && !except.some(isIn);
  }
  if (entities) {
    const is = { world: sorts.includes('world'), nodes: isNode(other), 'api-server': sorts.includes('kube-apiserver') };
    return entities.some((one) => is[one]);
  }
  return pod !== undefined && isSelected(selection, pod);
}

function isNamed(text: string, { protocol, port, icmp, to }: Packet): boolean {
  const [before, of] = text.includes('/') ? (text.split('/') as [string, string]) : [undefined, text];
  if (of === 'IP')
    return { IGMP: '2', GRE: '47', TCP: '6', UDP: '17', SCTP: '132', ICMP: '1', ICMPv6: '58' }[protocol] === before;
  if (/^[a-z]/.test(before ?? of)) {
    const name = before ?? of;
    return (to.pod?.ports ?? []).some(
      (one) => one.name === name && one.number === port && one.protocol === protocol && (!before || of === protocol),
    );
  }
  if (of !== protocol) return false;
  if (before === undefined) return true;
  if (icmp) {
    const [type, code] = before.split(':');
    return icmp.type === Number(type) && (code === undefined || icmp.code === Number(code));
  }
  const [first, last = first] = before.split('-').map(Number);
  return port !== undefined && first !== undefined && last !== undefined && first <= port && port <= last;
}
