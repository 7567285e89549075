import { type Comparison, compare } from '../../../src/policy/engine/compare';
import type { PolicySet } from '../../../src/policy/model/policy-set';
import { atoms, points, universe } from './random-rules';
import { allows } from './walk';

/** Every way in which the atoms may be true. */
export const worlds = [[], [atoms[0]], [atoms[1]], atoms].map((truths) => new Set<string>(truths));

/** Compares two sets packet by packet in every world and by the engine; throws where these do not say the same. */
export function agreeOnRules([left, right]: readonly [PolicySet, PolicySet]): Comparison['verdict'] {
  const wanted = bruteForce(left, right);
  const { verdict } = compare(left, right, universe);
  if (verdict !== wanted) throw new Error(`the engine says ${verdict}, packets say ${wanted}`);
  return wanted;
}

function bruteForce(left: PolicySet, right: PolicySet): Comparison['verdict'] {
  const ends = [...universe.endpoints, undefined];
  let found: Comparison['verdict'] = 'equal';
  for (const from of ends) {
    for (const to of ends) {
      for (const point of points) {
        const sides = worlds.map((truths) => [left, right].map((set) => allows(set, from, to, point, truths)));
        const more = [sides.map(([a, b]) => a && !b), sides.map(([a, b]) => b && !a)];
        if (more.some((side) => side.every(Boolean))) return 'different';
        if (more.flat().some(Boolean)) found = 'undecided';
      }
    }
  }
  return found;
}
