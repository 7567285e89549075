import type { PolicyChange } from '../policy/rollout/policy-change';
import { displayKey } from '../sync/display';

/** A change in words, as something that an agent has or has not yet. */
export function changeText({ key, before, after }: PolicyChange): string {
  if (!after) return `the removal of ${displayKey(key)}`;
  return before ? `the new ${displayKey(key)}` : displayKey(key);
}
