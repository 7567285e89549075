import type { Direction, PolicyReference, Rule } from '../../model/policy-set';
import type { Piece } from '../parts/pieces-of';
import { deniesAll } from '../parts/statements-of';

/** What one portable policy says. */
export interface PortableStatement {
  readonly policy: PolicyReference;
  /** From 0, in the order of the tier. */
  readonly priority: number;
  readonly rules: readonly Rule[];
  readonly isolated: ReadonlySet<Direction>;
  /** One of its rules, for what is told of it as a whole. */
  readonly first: Rule;
}

const ranks = { deny: 0, pass: 1, allow: 2 } as const;

/**
 * The pieces of a tier, in its order, as policies. A priority goes on as long as no rule would have to go before one that denies
 * less; denials of everything behind which nothing but denials come are the isolation of their subject.
 */
export function portableStatements(pieces: readonly Piece[]): PortableStatement[] {
  const found = new Map<string, { -readonly [K in keyof PortableStatement]: PortableStatement[K] }>();
  const numbers = new Map<PolicyReference, number>();
  const statementFor = (rule: Rule, at: number) => {
    const { policy } = rule.source;
    const number = numbers.get(policy) ?? numbers.size;
    numbers.set(policy, number);
    const key = `${at} ${number} ${rule.subject.key}`;
    const statement = found.get(key) ?? {
      policy,
      priority: at,
      rules: [],
      isolated: new Set<Direction>(),
      first: rule,
    };
    found.set(key, statement);
    return statement;
  };
  const levels = levelsOf(pieces);
  const firstOfEnd = levels.length - trailing(levels, (level) => level.every(({ action }) => action === 'deny'));
  const ends: Rule[] = [];
  let priority = 0;
  let reached = 0;
  for (const [index, level] of levels.entries()) {
    const isEnd = (rule: Rule) => index >= firstOfEnd && deniesAll(rule);
    ends.push(...level.filter(isEnd));
    const rules = level.filter((rule) => !isEnd(rule));
    if (rules.length === 0) continue;
    const own = rules.map(({ action }) => ranks[action]);
    if (Math.min(...own) < reached) {
      priority++;
      reached = 0;
    }
    reached = Math.max(reached, ...own);
    for (const rule of rules) {
      const statement = statementFor(rule, priority);
      statement.rules = [...statement.rules, rule];
    }
  }
  for (const end of ends) {
    const others = [...found.values()].filter(
      ({ policy, first }) => policy === end.source.policy && first.subject.key === end.subject.key,
    );
    const statement = others.at(-1) ?? statementFor(end, priority);
    statement.isolated = new Set([...statement.isolated, end.direction]);
  }
  return [...found.values()];
}

/** The rules of one tier and rank together. */
function levelsOf(pieces: readonly Piece[]): Rule[][] {
  const levels = new Map<string, Rule[]>();
  for (const { tier, rank, rules } of pieces) {
    const key = `${rank} ${tier}`;
    levels.set(key, [...(levels.get(key) ?? []), ...rules]);
  }
  return [...levels.values()];
}

/** How many at the end of a list are so. */
function trailing<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  return list.length - 1 - list.findLastIndex((one) => !isSo(one));
}
