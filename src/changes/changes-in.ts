import type { PolicyChange } from '../policy/rollout/policy-change';
import type { Interruption } from '../policy/rollout/rollout';

/** The changes that one of both agents has when something is interrupted, or that one of both has not. */
export const changesIn = ({ state }: Interruption, wanted: boolean): readonly PolicyChange[] => [
  ...new Set(state.flatMap(({ change, applied }) => (applied === wanted ? [change] : []))),
];
