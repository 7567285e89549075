import type {
  AntreaClusterGroup,
  AntreaClusterNetworkPolicy,
  AntreaGroup,
  AntreaNetworkPolicy,
} from '../../../imports/crd.antrea.io-policies';
import type { LabelSelector } from '../../../imports/meta';
import { inCidr } from './in-cidr';
import { type Answer, type Asked, isNode, type JudgedPod, type Packet, type Sender } from './packet';
import { selects } from './selects';

type Policy = AntreaNetworkPolicy | AntreaClusterNetworkPolicy;
type Group = AntreaGroup | AntreaClusterGroup;
type Rule = NonNullable<Policy['spec']['ingress'] | Policy['spec']['egress']>[number];

/** What an entry of `appliedTo`, `from` or `to` may say. */
interface Entry {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly nodeSelector?: LabelSelector;
  readonly ipBlock?: Block;
  readonly group?: string;
  readonly serviceAccount?: { readonly name: string; readonly namespace: string };
  readonly namespaces?: { readonly match?: string; readonly sameLabels?: readonly string[] };
}

interface Block {
  readonly cidr: string;
  readonly except?: readonly string[];
}

/** What the policies of one tier say, as docs/antrea-network-policy.md has it: in the order of their priorities, without ties. */
export function judgeAntrea(policies: readonly Policy[], groups: readonly Group[], asked: Asked): Answer {
  const { own, other, packet, type } = asked;
  for (const policy of policies) {
    const { spec } = policy;
    const home = policy.kind === 'NetworkPolicy' ? policy.metadata.namespace : undefined;
    for (const rule of (type === 'Ingress' ? spec.ingress : spec.egress) ?? []) {
      if (!isOnPorts(rule, packet)) continue;
      const appliedTo: readonly Entry[] = spec.appliedTo ?? rule.appliedTo ?? [];
      const peers: readonly Entry[] = ('from' in rule ? rule.from : 'to' in rule ? rule.to : undefined) ?? [];
      const whole = { groups, home, subject: asked.pod };
      if (!appliedTo.some((entry) => isIn(entry, own, { ...whole, applied: true }))) continue;
      if (peers.length > 0 && !peers.some((entry) => isIn(entry, other, whole))) continue;
      if (rule.action === 'Pass') return 'network policies';
      return rule.action === 'Allow' ? 'allow' : 'deny';
    }
  }
  return 'next';
}

interface Around {
  readonly groups: readonly Group[];
  readonly home: string | undefined;
  readonly subject: JudgedPod;
  /** An address is never what a policy is applied to. */
  readonly applied?: true;
}

function isIn(entry: Entry, one: Sender, around: Around): boolean {
  const { pod } = one;
  if (entry.ipBlock) return isInBlock(entry.ipBlock, one);
  if (entry.nodeSelector) return isNode(one);
  if (entry.group !== undefined) return isInGroup(entry.group, one, around);
  if (!pod) return false;
  if (entry.serviceAccount) {
    return pod.namespace === entry.serviceAccount.namespace && pod.serviceAccount === entry.serviceAccount.name;
  }
  if (entry.podSelector && !selects(entry.podSelector, pod.labels)) return false;
  if (entry.namespaces) {
    const { sameLabels } = entry.namespaces;
    if (!sameLabels) return pod.namespace === around.subject.namespace;
    return sameLabels.every((key) => {
      const value = around.subject.namespaceLabels[key];
      return value !== undefined && pod.namespaceLabels[key] === value;
    });
  }
  if (entry.namespaceSelector) return selects(entry.namespaceSelector, pod.namespaceLabels);
  return around.home === undefined || pod.namespace === around.home;
}

const isInBlock = ({ cidr, except = [] }: Block, { address }: Sender) =>
  inCidr(address, cidr) && !except.some((hole) => inCidr(address, hole));

function isInGroup(name: string, one: Sender, around: Around): boolean {
  const found = around.groups.find(
    ({ kind, metadata }) =>
      metadata.name === name &&
      (kind === 'Group' ? 'namespace' in metadata && metadata.namespace === around.home : around.home === undefined),
  );
  if (!found) return false;
  const { podSelector, namespaceSelector, ipBlocks, childGroups } = found.spec;
  if (childGroups) return childGroups.some((child) => isInGroup(child, one, around));
  if (ipBlocks) return !around.applied && ipBlocks.some((block) => isInBlock(block, one));
  if ('nodeSelector' in found.spec && found.spec.nodeSelector) return isNode(one);
  if (!podSelector && !namespaceSelector) return false;
  return isIn({ ...(podSelector && { podSelector }), ...(namespaceSelector && { namespaceSelector }) }, one, around);
}

function isOnPorts({ ports, protocols }: Rule, packet: Packet): boolean {
  if (!ports?.length && !protocols?.length) return true;
  const onPort = (ports ?? []).some(({ protocol = 'TCP', port, endPort }) => {
    if (protocol !== packet.protocol || packet.port === undefined) return false;
    if (port === undefined) return true;
    if (typeof port === 'number') return port <= packet.port && packet.port <= (endPort ?? port);
    return (packet.to.pod?.ports ?? []).some(
      (one) => one.name === port && one.protocol === protocol && one.number === packet.port,
    );
  });
  return (
    onPort ||
    (protocols ?? []).some(({ icmp, igmp }) => {
      if (igmp) return packet.protocol === 'IGMP';
      if (!icmp || !packet.icmp) return false;
      const { type, code } = packet.icmp;
      return (icmp.icmpType ?? type) === type && (icmp.icmpCode ?? code) === code;
    })
  );
}
