import type { IntervalSet } from '../../address/interval-set';
import type { Attributes } from '../model/attribute';
import type { Universe } from '../model/endpoint';
import type { PolicySet, Rule } from '../model/policy-set';
import { everything } from '../model/predicate';
import { addressCondition } from './address-condition';
import { bestExample } from './best-example';
import { type ComparedSides, comparedSides } from './compared-sides';
import { always, Conditions, never } from './conditions';
import { differences } from './differences';
import { type Example, exampleOf } from './example-of';
import { holds } from './holds';

/**
 * A connection between two pods that a set allows, and whose destination denies it where it comes from the address of another
 * node: a certain one, or one that hangs on atoms where there is none. Nobody else decides on the side of the source.
 *
 * @param addresses where the address lies; left out where nothing is known of it.
 */
export function deniedFromNodes(set: PolicySet, universe: Universe, addresses?: IntervalSet): Example | undefined {
  const pods = universe.endpoints.filter(({ attributes }) => attributes.has('entity:pod'));
  const sides = comparedSides(set, fromNodes(set, addresses), { endpoints: pods, regions: [] });
  return bestExample(denied(sides));
}

function* denied(sides: ComparedSides): Generator<Example | undefined> {
  for (const { from, to, onlyLeft } of differences(sides, 'ingress')) yield exampleOf(from, to, onlyLeft, sides.world);
}

const anotherNode: Attributes = new Map([
  ['entity:node', ''],
  ['entity:remote-node', ''],
]);

/** What rules of ingress say where whoever sends is a node to them. */
function fromNodes({ tiers, rules }: PolicySet, addresses: IntervalSet | undefined): PolicySet {
  const conditions = new Conditions();
  const sender = {
    attributes: anotherNode,
    within: (asked: IntervalSet) => addressCondition(addresses, asked, 'ingress', conditions),
  };
  const seen = (rule: Rule): Rule[] => {
    const matches = holds(rule.peer, sender, 'ingress', conditions);
    if (rule.direction === 'egress' || matches === never) return [];
    const unknown = matches === always ? [] : [`the address of a node is in ${rule.peer.key}`];
    return [{ ...rule, peer: everything, atoms: [...(rule.atoms ?? []), ...unknown] }];
  };
  return { tiers, rules: rules.flatMap(seen) };
}
