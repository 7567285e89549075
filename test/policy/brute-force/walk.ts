import type { Endpoint } from '../../../src/policy/model/endpoint';
import type { Direction, PolicySet, Rule } from '../../../src/policy/model/policy-set';
import { portRange } from '../../../src/policy/model/port-line';
import type { Predicate } from '../../../src/policy/model/predicate';

/** Whether a set allows one packet where these atoms are true, by the words of the model: rule after rule, no classes, no sets. */
export function allows(
  set: PolicySet,
  from: Endpoint | undefined,
  to: Endpoint | undefined,
  point: number,
  truths: ReadonlySet<string>,
): boolean {
  const passes = (direction: Direction) => {
    const [subject, peer] = direction === 'egress' ? [from, to] : [to, from];
    if (!subject) return true;
    const matches = (rule: Rule) =>
      rule.direction === direction &&
      holds(rule.subject, subject) &&
      holds(rule.peer, peer) &&
      (rule.atoms ?? []).every((atom) => truths.has(atom)) &&
      hasPort(rule, point, to);
    for (let tier = 0; tier < set.tiers.length; ) {
      const own = set.rules.filter((rule) => rule.tier === set.tiers[tier] && matches(rule));
      const [first] = own.sort((a, b) => (a.precedence[0] ?? 0) - (b.precedence[0] ?? 0));
      if (first?.action === 'allow') return true;
      if (first?.action === 'deny') return false;
      tier = first?.passTo === undefined ? tier + 1 : set.tiers.indexOf(first.passTo);
    }
    return true;
  };
  return passes('egress') && passes('ingress');
}

/** What is outside the cluster has the one attribute that it is. */
function holds(predicate: Predicate, endpoint: Endpoint | undefined): boolean {
  switch (predicate.op) {
    case 'true':
      return true;
    case 'is': {
      const { attribute, values } = predicate;
      const value = endpoint ? endpoint.attributes.get(attribute) : attribute === 'entity:external' ? '' : undefined;
      return value !== undefined && (values === undefined || values.includes(value));
    }
    case 'not':
      return !holds(predicate.of, endpoint);
    case 'and':
      return predicate.of.every((part) => holds(part, endpoint));
    case 'or':
      return predicate.of.some((part) => holds(part, endpoint));
    default:
      throw new Error(`no rule here asks for ${predicate.op}`);
  }
}

function hasPort({ ports: { line, named } }: Rule, point: number, to: Endpoint | undefined): boolean {
  for (let i = 0; i < line.length; i += 2) if (point >= (line[i] ?? 0) && point < (line[i + 1] ?? 0)) return true;
  return named.some(({ name, protocol }) =>
    (to?.ports ?? []).some(
      (port) =>
        port.name === name &&
        (!protocol || port.protocol === protocol) &&
        portRange(port.protocol, port.number)[0] === point,
    ),
  );
}
