import type { Direction } from '../model/policy-set';
import type { ComparedDirection, ComparedSides, FunctionPair } from './compared-sides';
import { flowAt } from './flow-at';
import type { Flow } from './flows';
import type { Row } from './row';

/** What either side lets pass in one direction. */
export interface Passing {
  readonly left: Flow;
  readonly right: Flow;
}

/** Two classes, by number, with what the sides let pass on the one end, differently, and what on the other. */
export interface DifferingEnds {
  readonly subject: number;
  readonly peer: number;
  readonly own: Passing;
  readonly answer: Passing;
}

/**
 * The classes of a pair, by its number, with the classes for which its functions do not let the same pass; of ends that are alike
 * one of each. Ends that `worth` rules out are left out together, before any of them is looked at.
 */
export function* differingEnds(
  sides: ComparedSides,
  direction: Direction,
  number: number,
  worth: (own: Passing, answer: FunctionPair) => boolean,
): Generator<DifferingEnds> {
  const own = sides[direction];
  const other = sides[direction === 'ingress' ? 'egress' : 'ingress'];
  const pair = own.pairs[number];
  if (!pair) return;
  for (const { left, right, peers } of differingPeers(own.rowOf(pair.left), own.rowOf(pair.right), own.pairOf.length)) {
    for (const [answering, alike] of byPair(peers, other)) {
      const answer = other.pairs[answering];
      if (!answer || !worth({ left, right }, answer)) continue;
      const [answerLeft, answerRight] = [other.rowOf(answer.left), other.rowOf(answer.right)];
      for (const subjects of ofEachKind(pair, number, own, answerLeft, answerRight)) {
        const [subject, peer] = sides.world.homes.firstMeeting(subjects, alike) ?? [];
        if (subject === undefined || peer === undefined) continue;
        const answered = { left: flowAt(answerLeft, subject), right: flowAt(answerRight, subject) };
        yield { subject, peer, own: { left, right }, answer: answered };
      }
    }
  }
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

/** Peers, those together that decide alike, by the number of their pair. */
function byPair(peers: readonly number[], { pairOf }: ComparedDirection): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const peer of peers) {
    const number = pairOf[peer] ?? 0;
    const alike = found.get(number);
    if (alike) alike.push(peer);
    else found.set(number, [peer]);
  }
  return found;
}

/** The subjects of a pair, those together that the peers' rows do not tell apart. */
function* ofEachKind(
  { classes }: FunctionPair,
  number: number,
  { pairOf }: ComparedDirection,
  ...rows: readonly [Row, Row]
): Generator<Iterable<number>> {
  const [left, right] = rows;
  if (left.classes.length + right.classes.length >= classes.length) {
    for (const subject of classes) yield [subject];
    return;
  }
  const told = new Set<number>();
  for (const row of rows) for (const found of row.classes) if (pairOf[found] === number) told.add(found);
  for (const subject of told) yield [subject];
  yield untold(classes, told);
}

function* untold(classes: readonly number[], told: ReadonlySet<number>): Generator<number> {
  for (const subject of classes) if (!told.has(subject)) yield subject;
}
