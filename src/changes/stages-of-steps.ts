import { isReferred } from '../policy/rollout/is-referred';
import type { Steps } from '../policy/rollout/schedule';
import type { StageName } from '../stages/stages';

/** Stages between which a policy may move without anything else being meant. */
const policyStages = ['allow', 'isolate', 'deny'] as const satisfies readonly StageName[];

/** The stages in which policies come step after step, by identity; undefined where there are more steps than stages. */
export function stagesOfSteps(steps: Steps): ReadonlyMap<string, StageName> | undefined {
  // What goes has no stage any more, and what others refer to stays before all of them.
  const coming = steps
    .map((step) => step.flatMap(({ key, list, after }) => (after && !isReferred(list) ? [key] : [])))
    .filter((keys) => keys.length > 0);
  if (coming.length > policyStages.length) return undefined;
  if (coming.length < 2) return new Map();
  const own = policyStages.slice(policyStages.length - coming.length);
  return new Map(coming.flatMap((keys, index) => keys.map((key) => [key, own[index] ?? 'deny'] as const)));
}
