import type { Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { bestExample } from './best-example';
import { type ComparedSides, comparedSides } from './compared-sides';
import { differences } from './differences';
import { type Example, exampleOf } from './example-of';

/** A connection that a policy set denies: a certain one, or one that hangs on atoms where there is none. */
export const deniedBy = (set: PolicySet, universe: Universe): Example | undefined =>
  bestExample(denied(comparedSides(set, { tiers: [], rules: [] }, universe)));

function* denied(sides: ComparedSides): Generator<Example | undefined> {
  for (const direction of ['egress', 'ingress'] as const) {
    for (const { from, to, onlyRight } of differences(sides, direction)) {
      yield exampleOf(from, to, onlyRight, sides.world);
    }
  }
}
