import type { Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { type ComparedSides, comparedSides } from './compared-sides';
import { differences } from './differences';
import { type Example, exampleOf } from './example-of';
import { type Explanation, explain } from './explain';

/** A connection that one side allows and the other denies, and why. */
export interface Counterexample extends Example {
  readonly left: Explanation;
  readonly right: Explanation;
}

/** How two policy sets lie to each other over a universe. */
export interface Comparison {
  /** `undecided`: they differ only where something that no file tells is one way or the other. */
  readonly verdict: 'equal' | 'different' | 'undecided';
  /** What only the left one allows; absent where the right one allows all that the left one does. */
  readonly onlyLeft?: Counterexample;
  readonly onlyRight?: Counterexample;
}

/** Compares what two policy sets allow between all ends of a universe, packet for packet. */
export function compare(left: PolicySet, right: PolicySet, universe: Universe): Comparison {
  const sides = comparedSides(left, right, universe);
  const { onlyLeft, onlyRight } = search(sides);
  const told = (found: Example | undefined): Counterexample | undefined => {
    if (!found) return undefined;
    return { ...found, left: explain(left, found), right: explain(right, found) };
  };
  const [exampleLeft, exampleRight] = [told(onlyLeft), told(onlyRight)];
  const examples = [onlyLeft, onlyRight].filter((found) => found !== undefined);
  const certain = examples.some(({ atoms }) => atoms.length === 0);
  return {
    verdict: examples.length === 0 ? 'equal' : certain ? 'different' : 'undecided',
    ...(exampleLeft && { onlyLeft: exampleLeft }),
    ...(exampleRight && { onlyRight: exampleRight }),
  };
}

/** The first certain difference to either side; an uncertain one where there is none. */
function search(sides: ComparedSides): { readonly onlyLeft?: Example; readonly onlyRight?: Example } {
  const found: { onlyLeft?: Example; onlyRight?: Example } = {};
  for (const direction of ['egress', 'ingress'] as const) {
    for (const difference of differences(sides, direction)) {
      for (const side of ['onlyLeft', 'onlyRight'] as const) {
        if (found[side]?.atoms.length === 0) continue;
        const candidate = exampleOf(difference.from, difference.to, difference[side], sides.world);
        if (candidate && (!found[side] || candidate.atoms.length === 0)) found[side] = candidate;
      }
      if (found.onlyLeft?.atoms.length === 0 && found.onlyRight?.atoms.length === 0) return found;
    }
  }
  return found;
}
