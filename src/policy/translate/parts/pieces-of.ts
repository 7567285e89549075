import { comparePrecedence } from '../../engine/compare-precedence';
import type { PolicyReference, PolicySet, Rule } from '../../model/policy-set';

/** Rules of one policy and subject between which no other policy decides anything, and their rank among those of their tier. */
export interface Piece {
  readonly policy: PolicyReference;
  readonly tier: string;
  /** From 0; pieces of one rank were of one precedence. */
  readonly rank: number;
  /** In the order in which they decide. */
  readonly rules: readonly [Rule, ...Rule[]];
}

/** The rules of a set, tier for tier, in as few pieces as keep their order, or those of each precedence `apart`. */
export function piecesOf({ rules, tiers }: PolicySet, apart = false): Piece[] {
  return tiers.flatMap((tier) =>
    piecesOfTier(
      tier,
      rules.filter((rule) => rule.tier === tier),
      apart,
    ),
  );
}

/** Rules of one precedence, by policy and subject. */
type Level = ReadonlyMap<string, readonly [Rule, ...Rule[]]>;

function piecesOfTier(tier: string, rules: readonly Rule[], apart: boolean): Piece[] {
  const merged: Level[] = [];
  for (const level of levelsOf(rules)) {
    const before = apart ? undefined : merged.at(-1);
    const [[key, found] = []] = before?.size === 1 ? before : [];
    const next = key === undefined || level.size > 1 ? undefined : level.get(key);
    if (key !== undefined && found && next) merged[merged.length - 1] = new Map([[key, [...found, ...next]]]);
    else merged.push(level);
  }
  return merged.flatMap((level, rank) =>
    [...level.values()].map((found) => ({ policy: found[0].source.policy, tier, rank, rules: found })),
  );
}

function levelsOf(rules: readonly Rule[]): Level[] {
  const numbers = new Map<PolicyReference, number>();
  const keyOf = ({ source: { policy }, subject }: Rule) => {
    const number = numbers.get(policy) ?? numbers.size;
    numbers.set(policy, number);
    return `${number} ${subject.key}`;
  };
  const levels: { readonly precedence: readonly number[]; readonly found: Map<string, [Rule, ...Rule[]]> }[] = [];
  for (const rule of rules.toSorted((a, b) => comparePrecedence(a.precedence, b.precedence))) {
    const last = levels.at(-1);
    const same = last && comparePrecedence(last.precedence, rule.precedence) === 0;
    const level = same ? last : { precedence: rule.precedence, found: new Map<string, [Rule, ...Rule[]]>() };
    if (!same) levels.push(level);
    const key = keyOf(rule);
    const known = level.found.get(key);
    if (known) known.push(rule);
    else level.found.set(key, [rule]);
  }
  return levels.map(({ found }) => found);
}
