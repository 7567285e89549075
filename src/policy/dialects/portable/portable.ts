import type { Located } from '../../../diagnostics/located';
import { domainAtom } from '../../model/domain-atom';
import { httpAtom } from '../../model/http-atom';
import { cidrPeers, inNamespace, pods } from '../../model/peers';
import type { Direction, PolicyReference, Rule } from '../../model/policy-set';
import { joinLines } from '../../model/port-line';
import { allPorts, type Ports } from '../../model/ports';
import { and, everything, has, isOneOf, or, type Predicate } from '../../model/predicate';
import { selectorPredicate } from '../../model/selector-predicate';
import { type Semantics, semantics } from '../../model/semantics';
import { httpRequest } from './http-request';
import { isolatedDirections } from './isolated-directions';
import { endOfTier, precedenceOf } from './order';
import { packetsIn } from './packets-in';
import { portablePointer } from './portable-pointer';
import type { PodSelection, PortablePeer, PortablePolicy, PortableRule, PortableTier } from './portable-policy';

/** The rules of the portable policies of a spec, in the order of its list. */
export function portableRules(policies: readonly Located<PortablePolicy>[]): Rule[] {
  return policies.flatMap(({ value, place }, index) => {
    const { tier = 'application', subject: written, ...spec } = value.spec;
    const pointer = portablePointer(index);
    const policy: PolicyReference = {
      kind: value.kind,
      name: value.metadata.name,
      place: (path) => place(path.startsWith(pointer) ? path.slice(pointer.length) : '/name'),
    };
    const subject = selectedPods(written);
    const isolated = isolatedDirections(value.spec);
    return directions.flatMap((direction) => [
      ...(spec[direction] ?? []).flatMap((rule, at) =>
        lowered(rule, tier, direction, spec.priority).map((one) => ({
          ...{ ...one, tier, direction, subject },
          source: { policy, path: `${pointer}/${direction}/${at}` },
        })),
      ),
      ...(isolated.includes(direction)
        ? [isolation({ tier, direction, subject, source: { policy, path: isolationPath(value, pointer, direction) } })]
        : []),
    ]);
  });
}

const directions = ['ingress', 'egress'] as const;

const isolation = (base: Pick<Rule, 'tier' | 'direction' | 'subject' | 'source'>): Rule => ({
  ...base,
  ...{ precedence: endOfTier, peer: everything, ports: allPorts, action: 'deny' },
});

const isolationPath = ({ spec }: PortablePolicy, pointer: string, direction: Direction) =>
  `${pointer}/${spec.isolate ? 'isolate' : direction}`;

function lowered(
  { action = 'allow', from, to, ports, http }: PortableRule,
  tier: PortableTier,
  direction: Direction,
  priority: number | undefined,
): Pick<Rule, 'peer' | 'ports' | 'action' | 'precedence' | 'atoms'>[] {
  // Behind the last tier everything is allowed.
  const verdict = action === 'pass' && tier === 'baseline' ? 'allow' : action;
  const base = { ports: portsOf(ports), action: verdict, precedence: precedenceOf(action, priority) } as const;
  const requests = http ? [httpAtom(http.map(httpRequest))] : [];
  return peersOf(direction === 'ingress' ? from : to).map(({ peer, atoms }) => {
    const open = [...atoms, ...requests];
    return { ...base, peer, ...(open.length > 0 && { atoms: open }) };
  });
}

interface PeerSet {
  readonly peer: Predicate;
  readonly atoms: readonly string[];
}

/** What files decide as one peer, and each name by itself. */
function peersOf(peers: readonly PortablePeer[] | undefined): PeerSet[] {
  if (!peers) return [{ peer: everything, atoms: [] }];
  const known = or(...peers.map(knownPeer));
  return [
    ...(known.op === 'false' ? [] : [{ peer: known, atoms: [] }]),
    ...peers.flatMap(({ fqdns = [] }) =>
      fqdns.map((name) => ({ peer: has('entity:external'), atoms: [domainAtom(name)] })),
    ),
  ];
}

const profile: Semantics = semantics.portable;
const sorts = { world: 'entity:external', nodes: 'entity:node', 'api-server': 'entity:kube-apiserver' } as const;

function knownPeer({ cidrs, except = [], entities, fqdns, ...selection }: PortablePeer): Predicate {
  if (cidrs) return cidrPeers(cidrs, profile, except);
  if (entities) return or(...entities.map((one) => has(sorts[one])));
  return fqdns ? or() : selectedPods(selection);
}

function selectedPods({ namespaces = {}, pods: labels = {}, serviceAccounts }: PodSelection): Predicate {
  return pods(
    and(
      namespaces.names ? inNamespace(...namespaces.names) : everything,
      selectorPredicate(namespaces, 'namespace'),
      selectorPredicate(labels, 'pod'),
      serviceAccounts ? isOneOf('serviceAccount', serviceAccounts) : everything,
    ),
  );
}

/** What names no packets is a finding elsewhere. */
function portsOf(written: readonly string[] | undefined): Ports {
  if (!written) return allPorts;
  const found = written.flatMap((text) => packetsIn(text) ?? []);
  return { line: joinLines(found.map(({ line }) => line)), named: found.flatMap(({ named }) => named) };
}
