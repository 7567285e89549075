import type { Rollout } from '../policy/rollout/rollout';
import { changeText } from './change-text';

/** What happens in each of the commits in which policies change without an interruption; none where one is enough. */
export function commitTitles({ way, bridge }: Rollout): (readonly string[])[] {
  if (bridge) return bridge.commits.map(({ steps }) => steps);
  return way?.by === 'commits' ? way.steps.map((step) => step.map(changeText)) : [];
}
