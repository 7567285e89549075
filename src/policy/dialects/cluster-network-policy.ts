import type { LabelSelector } from '../../../imports/meta';
import type {
  AdminNetworkPolicy,
  AdminNetworkPolicyPort,
  BaselineAdminNetworkPolicy,
  ClusterNetworkPolicy,
  ClusterNetworkPolicyProtocol,
} from '../../../imports/policy.networking.k8s.io';
import type { Located } from '../../diagnostics/located';
import { domainAtom } from '../model/domain-atom';
import { cidrPeers, pods } from '../model/peers';
import type { Direction, PolicyReference, Rule } from '../model/policy-set';
import { joinLines, type LineSet, portRange } from '../model/port-line';
import { allPorts, type NamedPort, type Ports } from '../model/ports';
import { and, everything, has, or, type Predicate } from '../model/predicate';
import { type RankedPolicy, rankPolicies } from '../model/rank-policies';
import { selectorPredicate } from '../model/selector-predicate';
import type { Semantics } from '../model/semantics';

/** Where the policies of a cluster stand around those of namespaces. */
export interface ClusterTiers {
  readonly clusterAdmin: string;
  readonly adminNetworkPolicy: string;
  readonly baseline: string;
}

/** As the API has it, with one tier of the administrator for both generations. */
export const clusterTiers = { clusterAdmin: 'admin', adminNetworkPolicy: 'admin', baseline: 'baseline' } as const;

type Policy = ClusterNetworkPolicy | AdminNetworkPolicy | BaselineAdminNetworkPolicy;

/** What the rules of all three kinds are made of. */
interface Written {
  readonly action: 'Accept' | 'Allow' | 'Deny' | 'Pass';
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly AdminNetworkPolicyPort[];
  readonly protocols?: readonly ClusterNetworkPolicyProtocol[];
}

interface Peer {
  readonly namespaces?: LabelSelector;
  readonly pods?: { readonly namespaceSelector?: LabelSelector; readonly podSelector: LabelSelector };
  readonly nodes?: LabelSelector;
  readonly networks?: readonly string[];
  readonly domainNames?: readonly string[];
}

/**
 * The rules of ClusterNetworkPolicies (policy.networking.k8s.io/v1alpha2), AdminNetworkPolicies and BaselineAdminNetworkPolicies
 * (v1alpha1). `networkPolicies` is the tier of the NetworkPolicies, where a Pass of the administrator goes on, or absent where the
 * agent goes on in whatever tier is next; after the baseline it goes on to what is allowed.
 */
export function clusterNetworkPolicyRules(
  policies: readonly Located<Policy>[],
  semantics: Semantics,
  networkPolicies: string | undefined,
  tiers: ClusterTiers = clusterTiers,
): Rule[] {
  const byTier = new Map<string, RankedPolicy[]>();
  for (const policy of policies) {
    const { spec } = policy.value;
    const tier = tiers[tierOf(policy.value)];
    const ranked = {
      rank: 'priority' in spec ? spec.priority : 0,
      rules: rulesOf(policy, tier, semantics, tier === tiers.baseline ? undefined : networkPolicies),
    };
    byTier.set(tier, [...(byTier.get(tier) ?? []), ranked]);
  }
  return [...byTier.values()].flatMap(rankPolicies);
}

function tierOf(policy: Policy): keyof ClusterTiers {
  if (policy.kind === 'AdminNetworkPolicy') return 'adminNetworkPolicy';
  return policy.kind === 'ClusterNetworkPolicy' && policy.spec.tier === 'Admin' ? 'clusterAdmin' : 'baseline';
}

function rulesOf(
  { value: { kind, metadata, spec }, place }: Located<Policy>,
  tier: string,
  semantics: Semantics,
  passTo: string | undefined,
): RankedPolicy['rules'] {
  const policy: PolicyReference = { kind, name: metadata.name, place };
  const subject = podsOf(spec.subject);
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    (spec[direction] ?? []).flatMap((written: Written, index) =>
      peersOf(written, direction, semantics).map(({ peer, atoms }) => ({
        ...{ tier, direction, subject, peer, ports: portsOf(written) },
        action: actions[written.action],
        ...(written.action === 'Pass' && passTo !== undefined && { passTo }),
        ...(atoms && { atoms }),
        source: { policy, path: `/spec/${direction}/${index}` },
      })),
    ),
  );
}

const actions = { Accept: 'allow', Allow: 'allow', Deny: 'deny', Pass: 'pass' } as const;

interface PeerSet {
  readonly peer: Predicate;
  readonly atoms?: readonly string[];
}

/** What files decide as one peer, and each name that they do not decide by itself. */
function peersOf({ from, to }: Written, direction: Direction, semantics: Semantics): PeerSet[] {
  const peers = (direction === 'ingress' ? from : to) ?? [];
  const known = or(...peers.map((peer) => knownPeer(peer, semantics)));
  const outside = has('entity:external');
  return [
    ...(known.op === 'false' ? [] : [{ peer: known }]),
    ...peers.flatMap(({ domainNames = [] }) =>
      domainNames.map((name) => ({ peer: outside, atoms: [domainAtom(name.replace(/^\*\./, '**.'))] })),
    ),
    ...peers.flatMap(({ nodes }) =>
      nodes && !selectsAll(nodes)
        ? [{ peer: has('entity:node'), atoms: [`nodes:${selectorPredicate(nodes, 'node').key}`] }]
        : [],
    ),
  ];
}

function knownPeer(peer: Peer, semantics: Semantics): Predicate {
  if (peer.networks) return cidrPeers(peer.networks, semantics);
  if (peer.nodes) return selectsAll(peer.nodes) ? has('entity:node') : or();
  return peer.domainNames ? or() : podsOf(peer);
}

/** Of the labels of nodes nothing is known. */
const selectsAll = (selector: LabelSelector) => selectorPredicate(selector, 'node') === everything;

function podsOf({ namespaces, pods: selected }: Peer): Predicate {
  if (namespaces) return pods(selectorPredicate(namespaces, 'namespace'));
  if (!selected) return or();
  const { namespaceSelector = {}, podSelector } = selected;
  return pods(and(selectorPredicate(namespaceSelector, 'namespace'), selectorPredicate(podSelector, 'pod')));
}

function portsOf({ ports, protocols }: Written): Ports {
  if (!ports && !protocols) return allPorts;
  const lines: LineSet[] = [];
  const named: NamedPort[] = [];
  for (const { portNumber, portRange: range, namedPort } of ports ?? []) {
    if (portNumber) lines.push(portRange(portNumber.protocol ?? 'TCP', portNumber.port));
    if (range) lines.push(portRange(range.protocol ?? 'TCP', range.start, range.end));
    if (namedPort !== undefined) named.push({ name: namedPort });
  }
  for (const { tcp, udp, sctp, destinationNamedPort } of protocols ?? []) {
    for (const [protocol, written] of Object.entries({ TCP: tcp, UDP: udp, SCTP: sctp } as const)) {
      const { number, range } = written?.destinationPort ?? {};
      const at = protocol as 'TCP' | 'UDP' | 'SCTP';
      if (number !== undefined) lines.push(portRange(at, number));
      if (range) lines.push(portRange(at, range.start, range.end));
    }
    if (destinationNamedPort !== undefined) named.push({ name: destinationNamedPort });
  }
  return { line: joinLines(lines), named };
}
