import type { Ip } from '../../address/ip';
import type { Direction } from '../model/policy-set';
import { addressCells } from './address-cells';
import type { ComparedSides, FunctionPair } from './compared-sides';
import { differingEnds, type Passing } from './differing-ends';
import { type Flow, type Flows, noFlow } from './flows';

/** An end of a connection: a class by its number, or an address of a region by its number. */
export type DifferingEnd = number | { readonly region: number; readonly address: Ip };

/** Two ends between which the sides let different packets pass; at least one of both flows is not empty. */
export interface Difference {
  readonly from: DifferingEnd;
  readonly to: DifferingEnd;
  readonly onlyLeft: Flow;
  readonly onlyRight: Flow;
}

/**
 * Where the sides differ for a difference in one direction. What the other direction denies on both sides is no difference:
 * that is looked at for all peers with the same functions at once, first by what these let pass at most.
 */
export function* differences(sides: ComparedSides, direction: Direction): Generator<Difference> {
  for (const [number, pair] of sides[direction].pairs.entries()) {
    if (pair.left === pair.right) continue;
    yield* amongClasses(sides, direction, number);
    yield* withAddresses(sides, direction, pair);
  }
}

/** Nothing decides on the side of an address outside the cluster. */
function* withAddresses({ world }: ComparedSides, direction: Direction, pair: FunctionPair): Generator<Difference> {
  const [subject = 0] = pair.classes;
  for (const region of world.regions.keys()) {
    for (const { range, flows } of addressCells(world, region, [pair.left, pair.right])) {
      const [left = noFlow, right = noFlow] = flows;
      const address = { region, address: { family: range.family, value: range.first } };
      if (left !== right) yield between(direction, subject, address, left, right, world.flows);
    }
  }
}

function* amongClasses(sides: ComparedSides, direction: Direction, number: number): Generator<Difference> {
  const { flows } = sides.world;
  const { boundOf } = sides[direction === 'ingress' ? 'egress' : 'ingress'];
  const mayDiffer = (own: Passing, answer: FunctionPair) =>
    flows.or(flows.and(own.left, boundOf(answer.left)), flows.and(own.right, boundOf(answer.right))) !== noFlow;
  for (const { subject, peer, own, answer } of differingEnds(sides, direction, number, mayDiffer)) {
    const left = flows.and(own.left, answer.left);
    const right = flows.and(own.right, answer.right);
    if (left !== right) yield between(direction, subject, peer, left, right, flows);
  }
}

function between(
  direction: Direction,
  subject: DifferingEnd,
  peer: DifferingEnd,
  left: Flow,
  right: Flow,
  flows: Flows,
): Difference {
  return {
    from: direction === 'egress' ? subject : peer,
    to: direction === 'egress' ? peer : subject,
    onlyLeft: flows.without(left, right),
    onlyRight: flows.without(right, left),
  };
}
