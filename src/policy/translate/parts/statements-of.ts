import { comparePrecedence } from '../../engine/compare-precedence';
import type { Direction, PolicyReference, Rule } from '../../model/policy-set';
import { allPorts } from '../../model/ports';

/** What one policy says of one subject. */
export interface Statement {
  readonly policy: PolicyReference;
  /** Its rules in their order; a last one that denies all the rest is left out. */
  readonly rules: Readonly<Record<Direction, readonly Rule[]>>;
  /** The rule that denies all the rest, where there is one. */
  readonly isolation: Readonly<Partial<Record<Direction, Rule>>>;
}

/** Rules by policy and subject, in the order in which they were read. */
export function statementsOf(rules: readonly Rule[], tiers: readonly string[]): Statement[] {
  const groups = new Map<PolicyReference, Map<string, Rule[]>>();
  for (const rule of rules) {
    const { policy } = rule.source;
    const bySubject = groups.get(policy) ?? new Map<string, Rule[]>();
    groups.set(policy, bySubject);
    bySubject.set(rule.subject.key, [...(bySubject.get(rule.subject.key) ?? []), rule]);
  }
  return [...groups].flatMap(([policy, bySubject]) =>
    [...bySubject.values()].map((found) => statementOf(policy, inOrder(found, tiers))),
  );
}

const inOrder = (rules: readonly Rule[], tiers: readonly string[]) =>
  rules.toSorted(
    (a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || comparePrecedence(a.precedence, b.precedence),
  );

function statementOf(policy: PolicyReference, rules: readonly Rule[]): Statement {
  const of = (direction: Direction) => rules.filter((rule) => rule.direction === direction);
  const sides = { ingress: of('ingress'), egress: of('egress') };
  const isolation: Partial<Record<Direction, Rule>> = {};
  for (const direction of ['ingress', 'egress'] as const) {
    const end = sides[direction].at(-1);
    if (end && deniesAll(end)) isolation[direction] = end;
  }
  return {
    policy,
    rules: {
      ingress: sides.ingress.filter((rule) => rule !== isolation.ingress),
      egress: sides.egress.filter((rule) => rule !== isolation.egress),
    },
    isolation,
  };
}

/** Whether a rule denies whatever comes to it. */
export function deniesAll({ action, peer, ports, atoms }: Rule): boolean {
  return action === 'deny' && peer.op === 'true' && !atoms && ports.line.join() === allPorts.line.join();
}
