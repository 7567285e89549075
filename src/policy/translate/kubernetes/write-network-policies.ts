import type { NetworkPolicy } from '../../../../imports/networking.k8s.io';
import type { PolicySet, Rule } from '../../model/policy-set';
import type { Predicate } from '../../model/predicate';
import { namespacesOf, selectorOf } from '../parts/demands-of';
import { Names } from '../parts/names';
import { peerParts } from '../parts/peer-parts';
import { refuseAtoms } from '../parts/refuse-atoms';
import { type Statement, statementsOf } from '../parts/statements-of';
import { subjectsOf } from '../parts/subjects-of';
import type { Writing, Written } from '../writing';
import { networkPolicyPeers } from './peers';
import { networkPolicyPorts } from './ports';

/** NetworkPolicies that say what the rules say: only what is let in or out of whom nothing else is. */
export function writeNetworkPolicies({ rules, tiers }: PolicySet, writing: Writing): Written<NetworkPolicy>[] {
  const names = new Names();
  const statements = statementsOf(rules, tiers);
  const isolations = statements.flatMap(({ isolation }) => Object.values(isolation));
  return statements.flatMap((statement) => written(withIsolation(statement, isolations), names, writing));
}

/** What a policy allows to whom another one isolates may stand in a policy that isolates, too. */
function withIsolation(statement: Statement, isolations: readonly Rule[]): Statement {
  const isolation = { ...statement.isolation };
  for (const direction of ['ingress', 'egress'] as const) {
    const [first] = statement.rules[direction];
    const other =
      first && isolations.find((rule) => rule.direction === direction && isWithin(first.subject, rule.subject));
    if (other) isolation[direction] ??= other;
  }
  return { ...statement, isolation };
}

/** Whether a predicate asks for all that another one asks for. */
function isWithin(one: Predicate, other: Predicate): boolean {
  const asked = new Set(partsOf(one));
  return partsOf(other).every((part) => asked.has(part));
}

const partsOf = (predicate: Predicate) => (predicate.op === 'and' ? predicate.of : [predicate]).map(({ key }) => key);

function written(statement: Statement, names: Names, writing: Writing): Written<NetworkPolicy>[] {
  const { policy, rules, isolation } = statement;
  const [first] = [...rules.ingress, ...rules.egress, isolation.ingress, isolation.egress].filter((one) => !!one);
  if (!first) return [];
  return subjectsOf(first, writing).flatMap((subject) => {
    const namespaces = namespacesOf(subject);
    if (!namespaces || [...subject.demands.keys()].includes('serviceAccount')) {
      const what = namespaces ? 'its subject is pods of a ServiceAccount' : 'its subject is in more than one namespace';
      writing.refuse('FL-TRL-004', { what }, first);
      return [];
    }
    return namespaces.map((namespace) => ({
      policy,
      object: {
        apiVersion: 'networking.k8s.io/v1' as const,
        kind: 'NetworkPolicy' as const,
        metadata: { name: names.next(namespace, policy.name), namespace },
        spec: { podSelector: selectorOf(subject, 'pod'), ...sidesOf(statement, namespace, writing) },
      },
    }));
  });
}

function sidesOf(
  statement: Statement,
  namespace: string,
  writing: Writing,
): Omit<NetworkPolicy['spec'], 'podSelector'> {
  const { isolation } = statement;
  const ingress = allowed(statement, 'ingress', namespace, writing);
  const egress = allowed(statement, 'egress', namespace, writing);
  return {
    policyTypes: [...(isolation.ingress ? ['Ingress' as const] : []), ...(isolation.egress ? ['Egress' as const] : [])],
    ...(ingress.length > 0 && {
      ingress: ingress.map(({ peers, ports, rule }) =>
        writing.origin({ ...(peers.length > 0 && { from: peers }), ...ports }, rule),
      ),
    }),
    ...(egress.length > 0 && {
      egress: egress.map(({ peers, ports, rule }) =>
        writing.origin({ ...(peers.length > 0 && { to: peers }), ...ports }, rule),
      ),
    }),
  };
}

/** The rules of a direction, each as the peers and ports of one entry. */
function allowed(
  { rules, isolation }: Statement,
  direction: 'ingress' | 'egress',
  namespace: string,
  writing: Writing,
) {
  return rules[direction].flatMap((rule) => {
    if (rule.action === 'deny') writing.refuse('FL-TRL-001', {}, rule);
    else if (rule.action === 'pass') writing.refuse('FL-TRL-002', {}, rule);
    else if (!isolation[direction]) writing.refuse('FL-TRL-003', { direction }, rule);
    else if (!refuseAtoms(rule, writing)) {
      const parts = peerParts(rule, writing);
      const peers = parts && networkPolicyPeers(parts, namespace, rule, writing);
      const ports = networkPolicyPorts(rule, writing);
      if (peers && ports && (parts.everything || peers.length > 0))
        return [{ peers, ports: { ...(ports.length > 0 && { ports }) }, rule }];
    }
    return [];
  });
}
