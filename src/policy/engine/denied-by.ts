import type { Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { comparedSides } from './compared-sides';
import { differences } from './differences';
import { type Example, exampleOf } from './example-of';

/** A connection that a policy set denies: a certain one, or one that hangs on atoms where there is none. */
export function deniedBy(set: PolicySet, universe: Universe): Example | undefined {
  const sides = comparedSides(set, { tiers: [], rules: [] }, universe);
  let best: Example | undefined;
  for (const direction of ['egress', 'ingress'] as const) {
    for (const { from, to, onlyRight } of differences(sides, direction)) {
      const found = exampleOf(from, to, onlyRight, sides.world);
      if (found?.atoms.length === 0) return found;
      best ??= found;
    }
  }
  return best;
}
