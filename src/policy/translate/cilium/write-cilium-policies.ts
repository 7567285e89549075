import type {
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
} from '../../../../imports/cilium.io-policies';
import { comparePrecedence } from '../../engine/compare-precedence';
import { disjoint } from '../../model/disjoint';
import type { PolicySet, Rule } from '../../model/policy-set';
import { semantics } from '../../model/semantics';
import { namespacesOf } from '../parts/demands-of';
import { Names } from '../parts/names';
import { type PeerParts, peerParts } from '../parts/peer-parts';
import type { PodTerm } from '../parts/pod-terms';
import { refuseAtoms } from '../parts/refuse-atoms';
import { type Statement, statementsOf } from '../parts/statements-of';
import { subjectsOf } from '../parts/subjects-of';
import type { Writing, Written } from '../writing';
import { ciliumPackets } from './packets';
import { ciliumPeers, type PeerEntry } from './peers';
import { endpointSelector } from './selector';

type CiliumPolicy = CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy;

/** Cilium's policies that say what the rules say: denials, which go before all that is allowed, and isolation or none. */
export function writeCiliumPolicies({ rules, tiers }: PolicySet, writing: Writing): Written<CiliumPolicy>[] {
  const names = new Names();
  return statementsOf(rules, tiers).flatMap((statement) => written(withDenials(statement, writing), names, writing));
}

/** What denies all the rest isolates; where rules behind it allow some of that to the same pods, it must go before them. */
function withDenials(statement: Statement, { whole: { rules, tiers } }: Writing): Statement {
  const found = { policy: statement.policy, rules: { ...statement.rules }, isolation: { ...statement.isolation } };
  for (const direction of ['ingress', 'egress'] as const) {
    const end = statement.isolation[direction];
    const overrides = (rule: Rule) =>
      rule.direction === direction && rule.action === 'allow' && end && goesAfter(rule, end, tiers);
    if (!end || !rules.some((rule) => overrides(rule) && !disjoint(rule.subject, end.subject))) continue;
    found.rules[direction] = [...statement.rules[direction], end];
    delete found.isolation[direction];
  }
  return found;
}

function goesAfter(rule: Rule, other: Rule, tiers: readonly string[]): boolean {
  const difference = tiers.indexOf(rule.tier) - tiers.indexOf(other.tier);
  return (difference === 0 ? comparePrecedence(rule.precedence, other.precedence) : difference) > 0;
}

function written(statement: Statement, names: Names, writing: Writing): Written<CiliumPolicy>[] {
  const { policy, rules, isolation } = statement;
  const [first] = [...rules.ingress, ...rules.egress, isolation.ingress, isolation.egress].filter((one) => !!one);
  if (!first) return [];
  return subjectsOf(first, writing).flatMap((subject) => {
    const namespaces = namespacesOf(subject);
    return (namespaces ?? [undefined]).map((namespace): Written<CiliumPolicy> => {
      const spec = ruleOf(subject, namespace, statement, writing);
      const name = names.next(namespace ?? '', policy.name);
      const apiVersion = 'cilium.io/v2';
      return {
        policy,
        object:
          namespace === undefined
            ? { apiVersion, kind: 'CiliumClusterwideNetworkPolicy', metadata: { name }, spec }
            : { apiVersion, kind: 'CiliumNetworkPolicy', metadata: { name, namespace }, spec },
      };
    });
  });
}

function ruleOf(subject: PodTerm, namespace: string | undefined, statement: Statement, writing: Writing): CiliumRule {
  const spec: CiliumRule = { endpointSelector: endpointSelector(subject, namespace, false) };
  const open: { ingress?: boolean; egress?: boolean } = {};
  const ingress = sideOf(statement, 'ingress', namespace, writing);
  const egress = sideOf(statement, 'egress', namespace, writing);
  if (ingress.allow.length > 0)
    spec.ingress = ingress.allow.map(({ peers, packets }) => ({ ...from(peers), ...packets }));
  if (ingress.deny.length > 0)
    spec.ingressDeny = ingress.deny.map(({ peers, packets }) => ({ ...from(peers), ...packets }));
  if (egress.allow.length > 0) spec.egress = egress.allow.map(({ peers, packets }) => ({ ...to(peers), ...packets }));
  if (egress.deny.length > 0) spec.egressDeny = egress.deny.map(({ peers, packets }) => ({ ...to(peers), ...packets }));
  for (const direction of ['ingress', 'egress'] as const) {
    const { allow, deny } = direction === 'ingress' ? ingress : egress;
    if (!statement.isolation[direction] && allow.length + deny.length > 0) open[direction] = false;
  }
  return { ...spec, ...(Object.keys(open).length > 0 && { enableDefaultDeny: open }) };
}

const from = ({ endpoints, entities, cidrs }: PeerEntry) => ({
  ...(endpoints && { fromEndpoints: endpoints }),
  ...(entities && { fromEntities: entities }),
  ...(cidrs && { fromCIDRSet: cidrs }),
});

const to = ({ endpoints, entities, cidrs }: PeerEntry) => ({
  ...(endpoints && { toEndpoints: endpoints }),
  ...(entities && { toEntities: entities }),
  ...(cidrs && { toCIDRSet: cidrs }),
});

interface Entry {
  readonly peers: PeerEntry;
  readonly packets: ReturnType<typeof ciliumPackets>[number];
}

function sideOf(
  { rules, isolation }: Statement,
  direction: 'ingress' | 'egress',
  namespace: string | undefined,
  writing: Writing,
): { readonly allow: readonly Entry[]; readonly deny: readonly Entry[] } {
  const allow: Entry[] = [];
  const deny: Entry[] = [];
  const before: Rule[] = [];
  for (const rule of rules[direction]) {
    if (rule.action === 'pass') writing.refuse('FL-TRL-002', {}, rule);
    else if (rule.action === 'deny' && before.some((one) => !disjoint(one.peer, rule.peer))) {
      writing.refuse('FL-TRL-009', { what: 'it denies what a rule before it allows a part of' }, rule);
    } else if (!refuseAtoms(rule, writing)) {
      (rule.action === 'deny' ? deny : allow).push(...entriesOf(rule, namespace, writing));
    }
    if (rule.action === 'allow') before.push(rule);
  }
  if (isolation[direction]) {
    // Other agents let pods reach their own node whatever policies say.
    if (direction === 'egress' && semantics[writing.from].ownNode === 'both directions') {
      allow.push({ peers: { entities: ['host'] }, packets: {} });
    }
    // An entry for nobody: without any the policy would say nothing of the direction.
    if (allow.length + deny.length === 0) allow.push({ peers: {}, packets: {} });
  }
  return { allow, deny };
}

function entriesOf(rule: Rule, namespace: string | undefined, writing: Writing): Entry[] {
  const parts = peerParts(rule, false, writing);
  if (!parts) return [];
  const peers = ciliumPeers(withoutOwnNode(parts, rule, writing), namespace, rule, writing);
  const packets = ciliumPackets(rule, writing);
  return peers.flatMap((one) => packets.map((other) => ({ peers: one, packets: other })));
}

/** What other agents let pass between a pod and its own node before they look at any policy must not be denied here. */
function withoutOwnNode(parts: PeerParts, { action }: Rule, { from, strangers }: Writing): PeerParts {
  if (action !== 'deny' || semantics[from].ownNode === 'ingress') return parts;
  const all = parts.everything ? strangers : parts.strangers;
  return {
    everything: false,
    pods: parts.everything ? [{ demands: new Map() }] : parts.pods,
    blocks: parts.blocks,
    strangers: all.filter(({ sorts }) => !sorts.includes('host')),
  };
}
