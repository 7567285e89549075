import { intervalSetOf } from '../../address/interval-set';
import { rangeOf } from '../../address/range';
import type { EndpointPort } from '../model/endpoint';
import type { Direction, PolicySet, Rule } from '../model/policy-set';
import { portRange } from '../model/port-line';
import { addressCondition } from './address-condition';
import { comparePrecedence } from './compare-precedence';
import { always, type Condition, Conditions, never } from './conditions';
import type { ConnectionEnd } from './connection-end';
import { type Asked, holds } from './holds';
import { tieAtom } from './tie-atom';

/** A connection: its two ends and a point of the port line. */
export interface Connection {
  readonly from: ConnectionEnd;
  readonly to: ConnectionEnd;
  readonly point: number;
}

export type Verdict = 'allowed' | 'denied' | 'undecided';

/** What happens to a packet in one direction, in the order of the walk. */
export interface Step {
  /** Absent where no rule decides and the packet is allowed for that. */
  readonly rule?: Rule;
  readonly action: Rule['action'];
  /** What must be true or false for it to come to this, where it cannot be told. */
  readonly atoms: readonly string[];
}

/** The walk of one direction. Where its verdict is certain, the last step decides. */
export interface Walk {
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
}

export interface Explanation {
  readonly verdict: Verdict;
  readonly egress: Walk;
  readonly ingress: Walk;
  /** What the verdict hangs on, where it is undecided. */
  readonly atoms: readonly string[];
}

/** Why a connection is allowed or not: it holds every rule against both ends, one by one, and needs no classes. */
export function explain(set: PolicySet, connection: Connection): Explanation {
  const conditions = new Conditions();
  const egress = walk(set, 'egress', connection, conditions);
  const ingress = walk(set, 'ingress', connection, conditions);
  const allowed = conditions.choose(egress.allowed, ingress.allowed, never);
  const told = ({ allowed, steps }: Walked): Walk => ({ verdict: verdictOf(allowed), steps });
  return {
    verdict: verdictOf(allowed),
    egress: told(egress),
    ingress: told(ingress),
    atoms: conditions.atomsOf(allowed),
  };
}

interface Walked {
  readonly allowed: Condition;
  readonly steps: readonly Step[];
}

function walk(set: PolicySet, direction: Direction, connection: Connection, conditions: Conditions): Walked {
  const matching = matchingRules(set, direction, connection, conditions);
  const steps: Step[] = [];
  let allowed: Condition = never;
  const end = (condition: Condition, action: Rule['action'], rule?: Rule) => {
    if (condition === never) return;
    if (action === 'allow') allowed = conditions.choose(condition, always, allowed);
    steps.push({ action, atoms: conditions.atomsOf(condition), ...(rule && { rule }) });
  };

  /** Under which condition the packet comes to a tier. */
  const reached: Condition[] = [always];
  for (const [tier, name] of set.tiers.entries()) {
    let here = reached[tier] ?? never;
    for (const level of levelsOf(matching.filter(({ rule }) => rule.tier === name))) {
      for (const { rule, share } of sharesOf(level, conditions)) {
        const taken = conditions.choose(here, share, never);
        end(taken, rule.action, rule);
        if (rule.action !== 'pass') continue;
        const target = rule.passTo === undefined ? tier + 1 : set.tiers.indexOf(rule.passTo);
        reached[target] = conditions.choose(taken, always, reached[target] ?? never);
      }
      for (const { condition } of level) here = conditions.choose(condition, never, here);
    }
    reached[tier + 1] = conditions.choose(here, always, reached[tier + 1] ?? never);
  }
  end(reached[set.tiers.length] ?? never, 'allow');
  return { allowed, steps };
}

interface Match {
  readonly rule: Rule;
  readonly condition: Condition;
}

/** The rules that match, or may match. */
function matchingRules(
  { rules }: PolicySet,
  direction: Direction,
  { from, to, point }: Connection,
  conditions: Conditions,
): Match[] {
  const subject = direction === 'egress' ? from : to;
  const peer = direction === 'egress' ? to : from;
  // Addresses of a region are no one's subject.
  if (!subject.endpoint) return [];
  const [subjectAsked, peerAsked] = [askedOf(subject, conditions), askedOf(peer, conditions)];
  return rules.flatMap((rule) => {
    if (rule.direction !== direction || !hasPoint(rule, point, to.endpoint?.ports ?? [])) return [];
    if (holds(rule.subject, subjectAsked, direction, conditions) !== always) return [];
    const condition = (rule.atoms ?? []).reduce(
      (all, atom) => conditions.choose(all, conditions.atom(atom), never),
      holds(rule.peer, peerAsked, direction, conditions),
    );
    return condition === never ? [] : [{ rule, condition }];
  });
}

function askedOf(end: ConnectionEnd, conditions: Conditions): Asked {
  const { attributes } = end.endpoint ?? end.region;
  const mayBe = end.endpoint ? end.endpoint.addresses : intervalSetOf([rangeOf(end.address)]);
  return { attributes, within: (asked, direction) => addressCondition(mayBe, asked, direction, conditions) };
}

function hasPoint({ ports: { line, named } }: Rule, point: number, ports: readonly EndpointPort[]): boolean {
  for (let i = 0; i < line.length; i += 2) {
    if ((line[i] ?? 0) <= point && point < (line[i + 1] ?? 0)) return true;
  }
  return named.some(({ name, protocol }) =>
    ports.some(
      (port) =>
        port.name === name &&
        (protocol === undefined || port.protocol === protocol) &&
        portRange(port.protocol, port.number)[0] === point,
    ),
  );
}

/** Lowest precedence first, those of one precedence together. */
function levelsOf(matches: readonly Match[]): Match[][] {
  const levels: Match[][] = [];
  for (const match of matches.toSorted((a, b) => comparePrecedence(a.rule.precedence, b.rule.precedence))) {
    const level = levels.at(-1);
    const [before] = level ?? [];
    if (before && comparePrecedence(before.rule.precedence, match.rule.precedence) === 0) level?.push(match);
    else levels.push([match]);
  }
  return levels;
}

/**
 * Which rule of a level takes the packet, and when: one that does the same as one before takes what that one leaves; between
 * rules that do different things nobody knows.
 */
function sharesOf(level: readonly Match[], conditions: Conditions): Share[] {
  const actions = new Map<string, Match[]>();
  for (const match of level) {
    const key = `${match.rule.action} ${match.rule.passTo ?? ''}`;
    actions.set(key, [...(actions.get(key) ?? []), match]);
  }
  const both = (a: Condition, b: Condition) => conditions.choose(a, b, never);
  const without = (a: Condition, b: Condition) => conditions.choose(b, never, a);
  const tie = actions.size > 1 ? conditions.atom(tieAtom(level.map(({ rule }) => rule))) : never;
  let shares: Share[] = [];
  let seen: Condition = never;
  for (const [, matches] of [...actions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let left: Condition = conditions.choose(seen, tie, always);
    for (const { condition } of matches) {
      shares = shares.map(({ rule, share }) => ({ rule, share: without(share, both(tie, condition)) }));
    }
    for (const { rule, condition } of matches) {
      shares.push({ rule, share: both(left, condition) });
      left = without(left, condition);
    }
    for (const { condition } of matches) seen = conditions.choose(condition, always, seen);
  }
  return shares.filter(({ share }) => share !== never);
}

interface Share {
  readonly rule: Rule;
  readonly share: Condition;
}

const verdictOf = (allowed: Condition): Verdict =>
  allowed === always ? 'allowed' : allowed === never ? 'denied' : 'undecided';
