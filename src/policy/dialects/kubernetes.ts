import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../../imports/networking.k8s.io';
import type { Located } from '../../diagnostics/located';
import { cidrPeers, inNamespace, pods } from '../model/peers';
import type { Direction, PolicyReference, Rule } from '../model/policy-set';
import { joinLines, portRange } from '../model/port-line';
import { allPorts, type NamedPort, type Ports } from '../model/ports';
import { and, everything, or, type Predicate } from '../model/predicate';
import { selectorPredicate } from '../model/selector-predicate';
import type { Semantics } from '../model/semantics';

/** Where an agent puts the policies of Kubernetes among its own: their tier, and what allows before what isolates in it. */
export interface KubernetesTier {
  readonly tier: string;
  readonly allow: readonly number[];
  readonly isolate: readonly number[];
}

/** Of a cluster that has only these. */
export const kubernetesTier: KubernetesTier = { tier: 'network-policy', allow: [0], isolate: [1] };

/** The rules of NetworkPolicies (networking.k8s.io/v1) that their schema and checks have passed. */
export function kubernetesRules(
  policies: readonly Located<NetworkPolicy>[],
  semantics: Semantics,
  where = kubernetesTier,
): Rule[] {
  return policies.flatMap(({ value, place }) => {
    const { name, namespace } = value.metadata;
    const here = inNamespace(namespace);
    const own: Own = {
      policy: { kind: 'NetworkPolicy', namespace, name, place },
      here,
      subject: pods(and(here, selectorPredicate(value.spec.podSelector, 'pod'))),
    };
    return directionsOf(value, semantics).flatMap((direction) => rulesOf(value, direction, own, semantics, where));
  });
}

/** What the rules of a policy share. */
interface Own {
  readonly policy: PolicyReference;
  /** What lies in its namespace. */
  readonly here: Predicate;
  readonly subject: Predicate;
}

/** Without policyTypes ingress always counts, and egress where it has rules. */
function directionsOf(
  { spec: { policyTypes: types = [], ingress = [], egress = [] } }: NetworkPolicy,
  { rulesTellTypes }: Semantics,
): Direction[] {
  const told = types.length === 0 || rulesTellTypes;
  const counts = {
    ingress: types.length === 0 || types.includes('Ingress') || (told && ingress.length > 0),
    egress: types.includes('Egress') || (told && egress.length > 0),
  };
  return (['ingress', 'egress'] as const).filter((direction) => counts[direction]);
}

function rulesOf(
  { spec }: NetworkPolicy,
  direction: Direction,
  { policy, here, subject }: Own,
  semantics: Semantics,
  { tier, allow, isolate }: KubernetesTier,
): Rule[] {
  const allows =
    direction === 'ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
  const isolation: Rule = {
    tier,
    precedence: isolate,
    direction,
    subject,
    peer: everything,
    ports: allPorts,
    action: 'deny',
    source: { policy, path: '/spec/podSelector' },
  };
  return [
    ...allows.map(
      ({ peers = [], ports = [] }, index): Rule => ({
        tier,
        precedence: allow,
        direction,
        subject,
        action: 'allow',
        peer: peers.length === 0 ? everything : or(...peers.map((peer) => peerOf(peer, here, semantics))),
        ports: portsOf(ports),
        source: { policy, path: `/spec/${direction}/${index}` },
      }),
    ),
    isolation,
  ];
}

function peerOf(
  { ipBlock, podSelector, namespaceSelector }: NetworkPolicyPeer,
  here: Predicate,
  semantics: Semantics,
): Predicate {
  if (ipBlock) {
    const { cidr, except = [] } = ipBlock;
    return cidrPeers([cidr], semantics, except);
  }
  return pods(
    and(
      namespaceSelector ? selectorPredicate(namespaceSelector, 'namespace') : here,
      selectorPredicate(podSelector ?? {}, 'pod'),
    ),
  );
}

function portsOf(ports: readonly NetworkPolicyPort[]): Ports {
  if (ports.length === 0) return allPorts;
  const numbered = ports.flatMap(({ protocol = 'TCP', port, endPort }) =>
    typeof port === 'string' ? [] : [port === undefined ? portRange(protocol) : portRange(protocol, port, endPort)],
  );
  const named = ports.flatMap(({ protocol = 'TCP', port }): NamedPort[] =>
    typeof port === 'string' ? [{ name: port, protocol }] : [],
  );
  return { line: joinLines(numbered), named };
}
