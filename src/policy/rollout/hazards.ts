import { addressCells } from '../engine/address-cells';
import { FunctionBuilder } from '../engine/build-function';
import type { Condition } from '../engine/conditions';
import type { ConnectionEnd } from '../engine/connection-end';
import type { Connection } from '../engine/explain';
import { type Flow, type Flows, noFlow } from '../engine/flows';
import { functionsOf } from '../engine/functions-of';
import { shownPoint } from '../engine/shown-point';
import { World } from '../engine/world';
import type { Universe } from '../model/endpoint';
import type { Direction, PolicySet } from '../model/policy-set';
import { DirectionPassing } from './direction-passing';
import type { MixedSet } from './mixed-set';
import { beyond, cut, early, kept, late, type Passing } from './passing';
import { type Part, passingPairs } from './passing-pairs';

/** A connection that would be cut, or opened, in the states of a condition; those of others like it are left out. */
export interface Hazard extends Connection {
  readonly kind: 'cut' | 'opening';
  readonly condition: Condition;
}

/** What one end cuts or lets pass. */
const atOneEnd: Readonly<Record<Part, (one: Passing, flows: Flows) => Flow>> = { cut, beyond, early };

/**
 * In which states agents would cut what is allowed before and after, or let pass what is denied before and after, whether
 * these states can be or not. Each direction is looked at by itself, so that there are as many conditions as policies and not
 * as pairs of them: what is cut is cut by one direction, what is opened one has opened alone, or one early and one late.
 */
export function hazards(before: PolicySet, after: PolicySet, { set }: MixedSet, universe: Universe) {
  const world = new World(universe, [before, after, set]);
  const { flows } = world;
  const builder = () => new FunctionBuilder(flows, world.everything);
  const builders = { ingress: builder(), egress: builder() };
  const functions = world.sets.map((one) => functionsOf(one, world, builders));
  const of = (direction: Direction) => new DirectionPassing(world, direction, functions);
  const directions = { egress: of('egress'), ingress: of('ingress') };
  const ends = world.classes.map(({ representative }): ConnectionEnd => ({ endpoint: representative }));
  const found = new Map<string, Hazard>();
  const seen = { cut: new Set<Flow>([noFlow]), opening: new Set<Flow>([noFlow]) };

  const note = (kind: Hazard['kind'], flow: Flow, direction: Direction, own: ConnectionEnd, other: ConnectionEnd) => {
    if (seen[kind].has(flow)) return;
    seen[kind].add(flow);
    const ways = direction === 'egress' ? { from: own, to: other } : { from: other, to: own };
    for (const stretch of flows.stretches(flow)) {
      const { condition } = stretch;
      const key = `${kind} ${condition}`;
      if (!found.has(key)) found.set(key, { kind, condition, ...ways, point: shownPoint(stretch) });
    }
  };
  const isLate = (one: Passing) => late(one, flows) !== noFlow;
  /** What the other end must let pass too, or let pass late. */
  const atOtherEnd = (there: Passing, part: Part) =>
    part === 'cut' ? kept(there, flows) : part === 'beyond' ? there.meanwhile : late(there, flows);

  for (const [direction, own, other] of [
    ['egress', directions.egress, directions.ingress],
    ['ingress', directions.ingress, directions.egress],
  ] as const) {
    const anyLate = other.changed.some((index) => {
      const { rest, passings } = other.row(index);
      return isLate(rest) || [...new Set(passings)].some(isLate);
    });
    const told: readonly Part[] = anyLate ? ['cut', 'beyond', 'early'] : ['cut', 'beyond'];
    const partsOf = (here: Passing) => told.filter((part) => atOneEnd[part](here, flows) !== noFlow);
    for (const index of own.changed) {
      const end = ends[index];
      const meets = (peer: number) => world.homes.canMeet(index, peer);
      for (const { peer, parts, here, there } of passingPairs(index, own, other, partsOf, atOtherEnd, meets)) {
        const peerEnd = ends[peer];
        if (!end || !peerEnd) continue;
        for (const part of parts) {
          const flow = flows.and(atOneEnd[part](here, flows), atOtherEnd(there, part));
          note(part === 'cut' ? 'cut' : 'opening', flow, direction, end, peerEnd);
        }
      }
    }
    const known = new Set<string>();
    for (const index of own.changed) {
      const deciding = own.deciding(index);
      const key = deciding.map(({ id }) => id).join();
      const end = ends[index];
      if (known.has(key) || !end) continue;
      known.add(key);
      for (const [number, region] of world.regions.entries()) {
        for (const { range, flows: cell } of addressCells(world, number, deciding)) {
          const outside = { region, address: { family: range.family, value: range.first } };
          const [was = noFlow, is = noFlow, meanwhile = noFlow] = cell;
          note('cut', cut({ was, is, meanwhile }, flows), direction, end, outside);
          note('opening', beyond({ was, is, meanwhile }, flows), direction, end, outside);
        }
      }
    }
  }
  return { hazards: [...found.values()], conditions: flows.conditions };
}
