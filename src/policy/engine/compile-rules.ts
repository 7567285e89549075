import type { Direction, PolicySet, Rule } from '../model/policy-set';
import type { NamedPort } from '../model/ports';
import type { Predicate } from '../model/predicate';
import { comparePrecedence } from './compare-precedence';
import { always, type Condition } from './conditions';
import type { Flow, Flows } from './flows';

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
  readonly predicate: Predicate;
  readonly rules: readonly CompiledRule[];
}

/** Predicates by number; equal ones have equal numbers. */
export class Predicates {
  readonly #numbers = new Map<string, number>();
  readonly all: Predicate[] = [];

  number(predicate: Predicate): number {
    const known = this.#numbers.get(predicate.key);
    if (known !== undefined) return known;
    const made = this.all.push(predicate) - 1;
    this.#numbers.set(predicate.key, made);
    return made;
  }
}

/** The rules of a set by direction and subject. Both sides of a comparison share flows and predicates, hence their numbers. */
export function compileRules(set: PolicySet, flows: Flows, peers: Predicates): Record<Direction, Subject[]> {
  const rankOf = ranks(set.rules);
  const tierOf = new Map(set.tiers.map((name, index) => [name, index]));
  const subjects = { ingress: new Map<string, SubjectOf>(), egress: new Map<string, SubjectOf>() };
  for (const rule of set.rules) {
    const tier = tierOf.get(rule.tier) ?? 0;
    const known = subjects[rule.direction];
    const { key } = rule.subject;
    const subject = known.get(key) ?? { predicate: rule.subject, rules: [] };
    known.set(key, subject);
    const condition = (rule.atoms ?? []).reduce(
      (all, atom) => flows.conditions.choose(all, flows.conditions.atom(atom), 0),
      always,
    );
    subject.rules.push({
      tier,
      rank: rankOf(rule.precedence),
      action: rule.action,
      passTo: rule.passTo === undefined ? tier + 1 : (tierOf.get(rule.passTo) ?? set.tiers.length),
      peers: alternatives(rule.peer).map((peer) => peers.number(peer)),
      flow: flows.of(rule.ports.line, condition),
      named: rule.ports.named,
      condition,
      rule,
    });
  }
  return { ingress: [...subjects.ingress.values()], egress: [...subjects.egress.values()] };
}

interface SubjectOf {
  readonly predicate: Predicate;
  readonly rules: CompiledRule[];
}

const alternatives = (peer: Predicate): readonly Predicate[] => (peer.op === 'or' ? peer.of : [peer]);

/** Numbers in the order of the precedences. */
function ranks(rules: readonly Rule[]): (precedence: readonly number[]) => number {
  const distinct = new Map(rules.map(({ precedence }) => [precedence.join(), precedence]));
  const sorted = [...distinct.values()].sort(comparePrecedence);
  const numbers = new Map(sorted.map((precedence, index) => [precedence.join(), index]));
  return (precedence) => numbers.get(precedence.join()) ?? 0;
}
