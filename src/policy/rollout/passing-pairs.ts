import type { DirectionPassing } from './direction-passing';
import type { Passing } from './passing';

/** Two classes, and what passes between them: as the own one has it, and as the other one has it. */
export interface PassingPair {
  readonly peer: number;
  readonly here: Passing;
  readonly there: Passing;
}

/**
 * The pairs of a class with all others, as far as something `matters` of what the class lets pass. Of others that name each
 * other in neither direction, and whose rest is the same, one stands for all.
 */
export function* passingPairs(
  index: number,
  own: DirectionPassing,
  other: DirectionPassing,
  matters: (passing: Passing) => boolean,
  canMeet: (peer: number) => boolean,
): Generator<PassingPair> {
  const { rest, classes, passings } = own.row(index);
  const asked = new Map<Passing, boolean>();
  for (const [place, peer] of classes.entries()) {
    const here = passings[place] ?? rest;
    const does = asked.get(here) ?? matters(here);
    asked.set(here, does);
    if (does && canMeet(peer)) yield { peer, here, there: other.at(peer, index) };
  }
  if (!matters(rest)) return;
  const named = new Set(classes);
  const naming = new Set(other.naming(index));
  for (const peer of naming) {
    if (!named.has(peer) && canMeet(peer)) yield { peer, here: rest, there: other.at(peer, index) };
  }
  for (const group of other.alike()) {
    const peer = group.find((one) => !named.has(one) && !naming.has(one) && canMeet(one));
    if (peer !== undefined) yield { peer, here: rest, there: other.row(peer).rest };
  }
}
