import { comparePrecedence } from '../engine/compare-precedence';
import { disjoint } from '../model/disjoint';
import type { Direction, PolicySet, Rule } from '../model/policy-set';
import type { Predicate } from '../model/predicate';
import { implies } from './implies';
import { portsWithin } from './ports-within';

/** Finds the rules of a set that leave nothing to others. */
export class Coverage {
  readonly #tiers: ReadonlyMap<string, number>;
  readonly #order: ReadonlyMap<Rule, number>;
  /** Before this tier nothing passes on, so that whoever comes behind it went through all before it. */
  readonly #firstPass: Readonly<Record<Direction, number>>;
  /** Rules that hang on nothing, by the part of their subject that the fewest rules share. */
  readonly #bySubject = new Map<string, Rule[]>();
  readonly #hanging: readonly Rule[];

  constructor({ tiers, rules }: PolicySet) {
    this.#tiers = new Map(tiers.map((name, index) => [name, index]));
    this.#order = new Map(rules.map((rule, index) => [rule, index]));
    const passes = (direction: Direction) =>
      rules.flatMap((rule) => (rule.action === 'pass' && rule.direction === direction ? [this.#tierOf(rule)] : []));
    const first = (direction: Direction) => passes(direction).reduce((a, b) => Math.min(a, b), tiers.length);
    this.#firstPass = { ingress: first('ingress'), egress: first('egress') };
    this.#hanging = rules.filter(({ atoms = [] }) => atoms.length > 0);
    const often = new Map<string, number>();
    for (const { subject } of rules) for (const { key } of partsOf(subject)) often.set(key, (often.get(key) ?? 0) + 1);
    for (const rule of rules) {
      // What agents do by themselves is no reason to leave a rule out that says it.
      if ((rule.atoms ?? []).length > 0 || rule.source.policy.kind === 'agent') continue;
      const keys = partsOf(rule.subject).map(({ key }) => key);
      const rarest = keys.reduce((a, b) => ((often.get(b) ?? 0) < (often.get(a) ?? 0) ? b : a));
      const bucket = `${rule.direction} ${rarest}`;
      const known = this.#bySubject.get(bucket);
      if (known) known.push(rule);
      else this.#bySubject.set(bucket, [rule]);
    }
  }

  /** A rule of another place that decides, before this one or beside it, whatever this one matches. */
  of(rule: Rule): Rule | undefined {
    const keys = ['true', ...partsOf(rule.subject).map(({ key }) => key)];
    for (const key of new Set(keys)) {
      const found = this.#bySubject.get(`${rule.direction} ${key}`)?.find((other) => this.#covers(other, rule));
      if (found) return found;
    }
    return undefined;
  }

  #covers(other: Rule, rule: Rule): boolean {
    if (other === rule || !this.#goesFirst(other, rule) || !matchesAll(other, rule)) return false;
    // Of two that say the same the first one stays.
    const later = () => (this.#order.get(other) ?? 0) > (this.#order.get(rule) ?? 0);
    if (isBeside(other, rule) && later() && matchesAll(rule, other)) return false;
    return other.action !== rule.action || !this.#proxied(rule);
  }

  /** Decides before the other one, or beside it and alike. */
  #goesFirst(other: Rule, rule: Rule): boolean {
    const [tier, here] = [this.#tierOf(other), this.#tierOf(rule)];
    if (tier !== here) return tier < here && tier < this.#firstPass[rule.direction];
    const order = comparePrecedence(other.precedence, rule.precedence);
    return order < 0 || (order === 0 && other.action === rule.action && other.passTo === rule.passTo);
  }

  /** Where requests are looked at, how an agent puts rules for the same packets together is its own matter. */
  #proxied(rule: Rule): boolean {
    return this.#hanging.some(
      ({ direction, subject, peer }) =>
        direction === rule.direction && !disjoint(subject, rule.subject) && !disjoint(peer, rule.peer),
    );
  }

  #tierOf = ({ tier }: Rule) => this.#tiers.get(tier) ?? 0;
}

const partsOf = (predicate: Predicate): readonly Predicate[] => (predicate.op === 'and' ? predicate.of : [predicate]);

const isBeside = (other: Rule, rule: Rule) =>
  other.tier === rule.tier && comparePrecedence(other.precedence, rule.precedence) === 0;

const matchesAll = (other: Rule, rule: Rule) =>
  portsWithin(rule.ports, other.ports) && implies(rule.subject, other.subject) && implies(rule.peer, other.peer);
