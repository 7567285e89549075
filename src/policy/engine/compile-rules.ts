import type { Direction, PolicySet, Rule } from '../model/policy-set';
import type { NamedPort } from '../model/ports';
import type { Predicate } from '../model/predicate';
import { comparePrecedence } from './compare-precedence';
import { always, type Condition, never } from './conditions';
import type { Flow, Flows } from './flows';
import type { Predicates } from './predicates';

/** A rule in the engine's numbers, without its subject. */
export interface CompiledRule {
  readonly tier: number;
  /** The place of its precedence among all of the set. */
  readonly rank: number;
  readonly action: Rule['action'];
  readonly passTo: number;
  /** Its peers, a union, by the numbers of their predicates. */
  readonly peers: readonly number[];
  readonly flow: Flow;
  readonly named: readonly NamedPort[];
  readonly condition: Condition;
  readonly rule: Rule;
}

/** The rules of one direction that share a subject. */
export interface Subject {
  /** The number of its predicate. */
  readonly predicate: number;
  readonly rules: readonly CompiledRule[];
}

/** A policy set in the engine's numbers. */
export type CompiledSet = Readonly<Record<Direction, readonly Subject[]>>;

/** The rules of a set by direction and subject. Both sides of a comparison share flows and predicates, hence their numbers. */
export function compileRules(set: PolicySet, flows: Flows, predicates: Predicates): CompiledSet {
  const rankOf = ranks(set.rules);
  const tierOf = new Map(set.tiers.map((name, index) => [name, index]));
  const subjects = { ingress: new Map<number, CompiledRule[]>(), egress: new Map<number, CompiledRule[]>() };
  for (const rule of set.rules) {
    const tier = tierOf.get(rule.tier) ?? 0;
    const number = predicates.number(rule.subject);
    const rules = subjects[rule.direction].get(number) ?? [];
    subjects[rule.direction].set(number, rules);
    const condition = (rule.atoms ?? []).reduce(
      (all, atom) => flows.conditions.choose(all, flows.conditions.atom(atom), never),
      always,
    );
    rules.push({
      tier,
      rank: rankOf(rule.precedence),
      action: rule.action,
      passTo: rule.passTo === undefined ? tier + 1 : (tierOf.get(rule.passTo) ?? set.tiers.length),
      peers: alternatives(rule.peer).map((peer) => predicates.number(peer)),
      flow: flows.of(rule.ports.line, condition),
      named: rule.ports.named,
      condition,
      rule,
    });
  }
  const listed = (direction: Direction) =>
    [...subjects[direction]].map(([predicate, rules]): Subject => ({ predicate, rules }));
  return { ingress: listed('ingress'), egress: listed('egress') };
}

const alternatives = (peer: Predicate): readonly Predicate[] => (peer.op === 'or' ? peer.of : [peer]);

/** Numbers in the order of the precedences. */
function ranks(rules: readonly Rule[]): (precedence: readonly number[]) => number {
  const distinct = new Set(rules.map(({ precedence }) => precedence));
  const numbers = new Map<readonly number[], number>();
  let number = -1;
  let before: readonly number[] | undefined;
  for (const precedence of [...distinct].sort(comparePrecedence)) {
    if (!before || comparePrecedence(before, precedence) !== 0) number++;
    numbers.set(precedence, number);
    before = precedence;
  }
  return (precedence) => numbers.get(precedence) ?? 0;
}
