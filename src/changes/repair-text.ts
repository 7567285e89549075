import type { PolicyChange } from '../policy/rollout/policy-change';
import type { Rollout } from '../policy/rollout/rollout';
import { display } from '../sync/display';
import { changeText } from './change-text';

/** How a change can be made without interrupting anything, in words; undefined where nothing is known. */
export function repairText({ way, bridge }: Rollout): string | undefined {
  if (way?.by === 'waves') return `\`fairlead synth --from REV\` gives them other waves: ${steps(way.steps.map(keys))}`;
  if (way)
    return `commit in ${way.steps.length} steps, each when all agents have the one before: ${steps(way.steps.map(keys))}`;
  if (!bridge) return undefined;
  const named = `${listed(bridge.policies.map(display))}, which \`fairlead plan\` prints`;
  return `commit in ${bridge.commits.length} steps, each when all agents have the one before, with a bridge (${named}): ${steps(bridge.commits)}`;
}

const keys = (step: readonly PolicyChange[]) => step.map(changeText);

const steps = (all: readonly (readonly string[])[]) =>
  all.map((one, index) => `(${index + 1}) ${listed(one)}`).join('; ');

/** As many as a line can bear. */
function listed(objects: readonly string[]): string {
  const [shown, more] = [objects.slice(0, 4).join(', '), objects.length - 4];
  return more > 0 ? `${shown} and ${more} more` : shown;
}
