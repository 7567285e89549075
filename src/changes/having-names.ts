import type { Interruption } from '../policy/rollout/rollout';
import { changeText } from './change-text';
import { changesIn } from './changes-in';

/** What agents have of some changes when something is interrupted, and what they have not yet; of some, one has a part. */
export function havingNames(interruption: Interruption): { readonly applied: string[]; readonly missing: string[] } {
  const { state } = interruption;
  const isPart = new Set(
    state.flatMap(({ change, direction, applied }) =>
      applied && state.some((one) => one.change === change && one.direction === direction && !one.applied)
        ? [change]
        : [],
    ),
  );
  return {
    applied: changesIn(interruption, true).map((one) => `${isPart.has(one) ? 'a part of ' : ''}${changeText(one)}`),
    missing: changesIn(interruption, false).flatMap((one) => (isPart.has(one) ? [] : [changeText(one)])),
  };
}
