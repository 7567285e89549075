import { disjoint, valuesAsked } from './disjoint';
import type { Rule } from './policy-set';

/** A policy's rules in their order, without their precedence, and its rank among the policies of its tier. */
export interface RankedPolicy {
  readonly rank: number;
  readonly rules: readonly Omit<Rule, 'precedence'>[];
}

const namespaceName = 'namespace:kubernetes.io/metadata.name';

/**
 * Gives the rules of a tier's policies their precedence: rank, then their place in the policy. Nobody says which of two policies
 * of one rank goes first: where they disagree on a subject, all rules of both share the rank, and who asks is told that the files
 * do not decide.
 */
export function rankPolicies(policies: readonly RankedPolicy[]): Rule[] {
  const tied = tiedPolicies(policies);
  return policies.flatMap((policy) =>
    policy.rules.map((rule, index) => ({
      ...rule,
      precedence: tied.has(policy) ? [policy.rank] : [policy.rank, index],
    })),
  );
}

function tiedPolicies(policies: readonly RankedPolicy[]): Set<RankedPolicy> {
  const tied = new Set<RankedPolicy>();
  for (const peers of byRank(policies).values()) {
    for (const group of byNamespace(peers)) {
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(0, index)) {
          if (!isSame(one, other) && disagree(one, other)) tied.add(one).add(other);
        }
      }
    }
  }
  return tied;
}

/** Policies of one rank; those that only allow, or only deny, are of one mind. */
function byRank(policies: readonly RankedPolicy[]): Map<number, RankedPolicy[]> {
  const ranks = new Map<number, RankedPolicy[]>();
  for (const policy of policies) {
    const others = ranks.get(policy.rank);
    if (others) others.push(policy);
    else ranks.set(policy.rank, [policy]);
  }
  for (const [rank, group] of ranks) {
    if (new Set(group.flatMap(({ rules }) => rules.map(({ action }) => action))).size < 2) ranks.delete(rank);
  }
  return ranks;
}

/** Policies that may select the same pods, for thousands of namespaces have policies of one rank. */
function byNamespace(policies: readonly RankedPolicy[]): RankedPolicy[][] {
  const named = new Map<string, RankedPolicy[]>();
  const anywhere: RankedPolicy[] = [];
  for (const policy of policies) {
    const names = namespacesOf(policy);
    if (!names) anywhere.push(policy);
    for (const name of names ?? []) named.set(name, [...(named.get(name) ?? []), policy]);
  }
  return named.size === 0 ? [anywhere] : [...named.values()].map((group) => [...group, ...anywhere]);
}

function namespacesOf({ rules }: RankedPolicy): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { subject } of rules) {
    const asked = valuesAsked(subject).get(namespaceName);
    if (!asked) return undefined;
    for (const name of asked) names.add(name);
  }
  return names;
}

/** Two versions of a policy are read side by side where it changes, and are never there at once. */
function isSame({ rules: [one] }: RankedPolicy, { rules: [other] }: RankedPolicy): boolean {
  const [a, b] = [one?.source.policy, other?.source.policy];
  return a?.kind === b?.kind && a?.namespace === b?.namespace && a?.name === b?.name;
}

const disagree = (one: RankedPolicy, other: RankedPolicy) =>
  one.rules.some((a) =>
    other.rules.some(
      (b) =>
        a.direction === b.direction &&
        a.action !== b.action &&
        !disjoint(a.subject, b.subject) &&
        !disjoint(a.peer, b.peer),
    ),
  );
