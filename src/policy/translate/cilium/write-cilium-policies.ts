import type {
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
} from '../../../../imports/cilium.io-policies';
import { comparePrecedence } from '../../engine/compare-precedence';
import { disjoint } from '../../model/disjoint';
import { domainIn } from '../../model/domain-atom';
import type { PolicySet, Rule } from '../../model/policy-set';
import { namespacesOf } from '../parts/demands-of';
import { Names } from '../parts/names';
import type { PodTerm } from '../parts/pod-terms';
import { type Statement, statementsOf } from '../parts/statements-of';
import { subjectsOf } from '../parts/subjects-of';
import type { Writing, Written } from '../writing';
import type { CiliumWriting } from './cilium-writing';
import { type CiliumEntry, ciliumEntries } from './entries';
import type { PeerEntry } from './peers';
import { endpointSelector } from './selector';

type CiliumPolicy = CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy;

/** Cilium's policies that say what the rules say: denials, which go before all that is allowed, and isolation or none. */
export function writeCiliumPolicies({ rules, tiers }: PolicySet, writing: Writing): Written<CiliumPolicy>[] {
  const names = new Names();
  const naming = writing.whole.rules.flatMap(({ subject, atoms = [] }) => (atoms.some(domainIn) ? [subject] : []));
  return statementsOf(rules, tiers).flatMap((statement) =>
    policiesOf(withDenials(statement, writing), names, { ...writing, naming }),
  );
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

function policiesOf(statement: Statement, names: Names, writing: CiliumWriting): Written<CiliumPolicy>[] {
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

function ruleOf(
  subject: PodTerm,
  namespace: string | undefined,
  statement: Statement,
  writing: CiliumWriting,
): CiliumRule {
  const spec: CiliumRule = { endpointSelector: endpointSelector(subject, namespace, false) };
  const written =
    <T extends object>(fields: (peers: PeerEntry) => T) =>
    ({ peers, packets, rule }: CiliumEntry) => {
      const entry = { ...fields(peers), ...packets };
      return rule ? writing.origin(entry, rule) : entry;
    };
  const open: { ingress?: boolean; egress?: boolean } = {};
  const ingress = ciliumEntries(statement, 'ingress', namespace, writing);
  const egress = ciliumEntries(statement, 'egress', namespace, writing);
  if (ingress.allow.length > 0) spec.ingress = ingress.allow.map(written(from));
  if (ingress.deny.length > 0) spec.ingressDeny = ingress.deny.map(written(from));
  if (egress.allow.length > 0) spec.egress = egress.allow.map(written(to));
  if (egress.deny.length > 0) spec.egressDeny = egress.deny.map(written(to));
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

const to = ({ endpoints, entities, cidrs, names }: PeerEntry) => ({
  ...(endpoints && { toEndpoints: endpoints }),
  ...(entities && { toEntities: entities }),
  ...(cidrs && { toCIDRSet: cidrs }),
  ...(names && { toFQDNs: names }),
});
