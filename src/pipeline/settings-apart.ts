import { isDeepStrictEqual } from 'node:util';
import { isError } from '../diagnostics/is-error';
import { carryPolicies } from '../policy/carry/carry-policies';
import type { PolicyObjects } from '../policy/dialects/policy-set-of';
import type { Rollout } from '../policy/rollout/rollout';
import { withChanges } from '../policy/rollout/with-changes';
import type { ClusterModel } from '../spec/model';
import { enforcerOf } from './enforcer-of';

/**
 * A rollout in several commits with the settings of the CNI apart from them, where those change too: after its policies, if the
 * agents as they were take all of these, or else before, if the agents as they will be do. Where neither is so, there are no
 * commits: what stands there for a while would be refused.
 */
export function settingsApart(
  found: Rollout,
  policies: PolicyObjects,
  before: ClusterModel,
  after: ClusterModel,
): Rollout {
  if (found.commits.length === 0 || isDeepStrictEqual(before.cni, after.cni)) return found;
  const states = found.commits.map((changes) => withChanges(policies, changes));
  if (areTaken(states, before)) return { ...found, settings: 'last' };
  if (areTaken([policies, ...states], after)) return { ...found, settings: 'first' };
  return { ...found, commits: [] };
}

const areTaken = (states: readonly PolicyObjects[], model: ClusterModel): boolean =>
  !states.some((state) => carryPolicies(Object.values(state).flat(), enforcerOf(model)).findings.some(isError));
