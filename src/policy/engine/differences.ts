import type { Ip } from '../../address/ip';
import type { Direction } from '../model/policy-set';
import { addressCells } from './address-cells';
import type { ComparedDirection, ComparedSides, FunctionPair } from './compared-sides';
import { flowAt } from './flow-at';
import { type Flow, type Flows, noFlow } from './flows';
import type { Row } from './row';

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
    yield* amongClasses(sides, direction, number, pair);
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

function* amongClasses(
  sides: ComparedSides,
  direction: Direction,
  number: number,
  pair: FunctionPair,
): Generator<Difference> {
  const { flows } = sides.world;
  const own = sides[direction];
  const other = sides[direction === 'ingress' ? 'egress' : 'ingress'];
  for (const { left, right, peers } of differingPeers(own.rowOf(pair.left), own.rowOf(pair.right), own.pairOf.length)) {
    for (const peer of onePerPair(peers, other)) {
      const answer = other.pairs[other.pairOf[peer] ?? 0];
      if (!answer) continue;
      const most = flows.or(flows.and(left, other.boundOf(answer.left)), flows.and(right, other.boundOf(answer.right)));
      if (most === noFlow) continue;
      const [answerLeft, answerRight] = [other.rowOf(answer.left), other.rowOf(answer.right)];
      for (const subject of oneOfEach(pair, number, own, answerLeft, answerRight)) {
        const passesLeft = flows.and(left, flowAt(answerLeft, subject));
        const passesRight = flows.and(right, flowAt(answerRight, subject));
        if (passesLeft !== passesRight) yield between(direction, subject, peer, passesLeft, passesRight, flows);
      }
    }
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

/** Peers with which two rows let different packets pass, together where they are the same packets. */
function differingPeers(a: Row, b: Row, classes: number) {
  const found = new Map<string, { readonly left: Flow; readonly right: Flow; readonly peers: number[] }>();
  const add = (left: Flow, right: Flow, peer: number) => {
    if (left === right) return;
    const key = `${left},${right}`;
    const known = found.get(key);
    if (known) known.peers.push(peer);
    else found.set(key, { left, right, peers: [peer] });
  };
  let i = 0;
  let k = 0;
  let next = 0;
  while (next < classes) {
    const peer = Math.min(a.classes[i] ?? classes, b.classes[k] ?? classes);
    if (a.rest !== b.rest) for (; next < peer; next++) add(a.rest, b.rest, next);
    if (peer === classes) break;
    const left = a.classes[i] === peer ? (a.flows[i++] ?? a.rest) : a.rest;
    const right = b.classes[k] === peer ? (b.flows[k++] ?? b.rest) : b.rest;
    add(left, right, peer);
    next = peer + 1;
  }
  return found.values();
}

/** Of the peers that decide alike the first one. */
function onePerPair(peers: readonly number[], { pairOf, pairs }: ComparedDirection): number[] {
  const seen = new Uint8Array(pairs.length);
  return peers.filter((peer) => {
    const number = pairOf[peer] ?? 0;
    if (seen[number]) return false;
    seen[number] = 1;
    return true;
  });
}

/** Of the subjects of a pair all that the peers' rows tell apart, and perhaps some more. */
function oneOfEach(
  { classes }: FunctionPair,
  number: number,
  { pairOf }: ComparedDirection,
  ...rows: readonly [Row, Row]
): readonly number[] {
  const [left, right] = rows;
  if (left.classes.length + right.classes.length >= classes.length) return classes;
  const told = new Set<number>();
  for (const row of rows) for (const found of row.classes) if (pairOf[found] === number) told.add(found);
  const rest = classes.find((subject) => !told.has(subject));
  return [...told, ...(rest === undefined ? [] : [rest])];
}
