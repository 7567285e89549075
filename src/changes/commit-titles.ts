import type { Rollout } from '../policy/rollout/rollout';
import { changeText } from './change-text';

/** What happens in each of the commits in which policies change without an interruption; none where one is enough. */
export function commitTitles({ way, bridge, settings }: Rollout): (readonly string[])[] {
  const ofWay = way?.by === 'commits' ? way.steps.map((step) => step.map(changeText)) : [];
  const ofPolicies = bridge?.commits.map(({ steps }) => steps) ?? ofWay;
  const others = settings ? [['change the settings']] : [];
  return settings === 'first' ? [...others, ...ofPolicies] : [...ofPolicies, ...others];
}
