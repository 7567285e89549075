import type { DirectionFunction } from './direction-function';
import { allFlow, type Flow, type Flows, noFlow } from './flows';

/**
 * What a function lets pass with some peer at most, found without asking who the peers are: whatever may match to allow is taken
 * to match, and to deny only what matches everything.
 */
export function boundOf({ tiers, entries, groups }: DirectionFunction, everything: number, flows: Flows): Flow {
  const any: Flow[] = new Array(groups).fill(noFlow);
  const certain: Flow[] = new Array(groups).fill(noFlow);
  for (const { group, peer, flow, named } of entries) {
    any[group] = named ? allFlow : flows.or(any[group] ?? noFlow, flow);
    if (peer === everything && !named) certain[group] = flow;
  }
  const fromTier: Flow[] = [];
  fromTier[tiers.length] = allFlow;
  for (let tier = tiers.length - 1; tier >= 0; tier--) {
    let most = fromTier[tier + 1] ?? allFlow;
    for (const level of tiers[tier]?.toReversed() ?? []) {
      const alone = level.groups.length === 1;
      for (const { action, number, passTo } of level.groups) {
        if (action !== 'allow' && alone) most = flows.without(most, certain[number] ?? noFlow);
        const reached = action === 'pass' ? (fromTier[passTo] ?? allFlow) : allFlow;
        if (action !== 'deny') most = flows.or(most, flows.and(any[number] ?? noFlow, reached));
      }
    }
    fromTier[tier] = most;
  }
  return fromTier[0] ?? allFlow;
}
