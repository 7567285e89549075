import { wholeLine } from '../model/port-line';
import type { DirectionFunction, Group, Level } from './direction-function';
import { allFlow, type Flow, type Flows, noFlow } from './flows';

/** What a function lets pass, where `matched` has what of the traffic the entries of each group match, by its number. */
export function evaluate({ tiers }: DirectionFunction, matched: readonly Flow[], flows: Flows): Flow {
  // From the last tier and level back: what an earlier one does not match is as the later ones have it.
  const fromTier: Flow[] = [];
  fromTier[tiers.length] = allFlow;
  for (let tier = tiers.length - 1; tier >= 0; tier--) {
    let passing = fromTier[tier + 1] ?? allFlow;
    for (const level of tiers[tier]?.toReversed() ?? []) passing = overLevel(level, passing, fromTier, matched, flows);
    fromTier[tier] = passing;
  }
  return fromTier[0] ?? allFlow;
}

function overLevel(
  { groups, tie }: Level,
  below: Flow,
  fromTier: readonly Flow[],
  matched: readonly Flow[],
  flows: Flows,
): Flow {
  let passing = below;
  let seen = noFlow;
  for (const group of groups) {
    const match = matched[group.number] ?? noFlow;
    const outcome = outcomeOf(group, fromTier);
    const tied = flows.and(seen, match);
    const undecided = tied === noFlow ? passing : flows.choose(flows.of(wholeLine, tie), outcome, passing);
    passing = flows.choose(tied, undecided, flows.choose(match, outcome, passing));
    seen = flows.or(seen, match);
  }
  return passing;
}

function outcomeOf({ action, passTo }: Group, fromTier: readonly Flow[]): Flow {
  if (action === 'pass') return fromTier[passTo] ?? allFlow;
  return action === 'allow' ? allFlow : noFlow;
}
