import type { Flow } from '../engine/flows';
import type { DirectionPassing } from './direction-passing';
import type { Passing } from './passing';

/** Two classes, and what passes between them: as the own one has it, and as the other one has it. */
export interface PassingPair {
  readonly peer: number;
  /** What may be interrupted. */
  readonly parts: readonly Part[];
  readonly here: Passing;
  readonly there: Passing;
}

/** What may be interrupted by what one end lets pass: a connection is cut, or is open on the way alone, or at first. */
export type Part = 'cut' | 'beyond' | 'early';

/**
 * The pairs of a class with all others, as far as there are parts of what the class lets pass. Of others that name each other
 * in neither direction, and that let pass the same of what these parts ask of them, one stands for all.
 */
export function* passingPairs(
  index: number,
  own: DirectionPassing,
  other: DirectionPassing,
  partsOf: (here: Passing) => readonly Part[],
  atOtherEnd: (there: Passing, part: Part) => Flow,
  canMeet: (peer: number) => boolean,
): Generator<PassingPair> {
  const { rest, classes, passings } = own.row(index);
  const known = new Map<Passing, readonly Part[]>();
  for (const [place, peer] of classes.entries()) {
    const here = passings[place] ?? rest;
    const parts = known.get(here) ?? partsOf(here);
    known.set(here, parts);
    if (parts.length > 0 && canMeet(peer)) yield { peer, parts, here, there: other.at(peer, index) };
  }
  const parts = partsOf(rest);
  if (parts.length === 0) return;
  const named = new Set(classes);
  const naming = new Set(other.naming(index));
  for (const peer of naming) {
    if (!named.has(peer) && canMeet(peer)) yield { peer, parts, here: rest, there: other.at(peer, index) };
  }
  const tell = (there: Passing) => parts.map((part) => atOtherEnd(there, part)).join();
  for (const group of other.alike(parts.join(), tell)) {
    const peer = group.find((one) => !named.has(one) && !naming.has(one) && canMeet(one));
    if (peer !== undefined) yield { peer, parts, here: rest, there: other.row(peer).rest };
  }
}
