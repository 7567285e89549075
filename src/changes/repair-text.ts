import { listed } from '../diagnostics/listed';
import type { Rollout } from '../policy/rollout/rollout';
import { display } from '../sync/display';
import { changeText } from './change-text';
import { commitTitles } from './commit-titles';

/** How a change can be made without interrupting anything, in words, or why it cannot; undefined where nothing is known. */
export function repairText(rollout: Rollout): string | undefined {
  const { way, bridge, stuck } = rollout;
  if (way?.by === 'waves') {
    return `\`fairlead synth --from REV\` gives them other waves: ${steps(way.steps.map((step) => step.map(changeText)))}`;
  }
  if (stuck) {
    const names = listed(stuck.map(changeText));
    const why = stuck.length === 1 ? `${names} does not come all at once` : `whichever of ${names} comes first`;
    return `no order is safe: ${why}, and something is cut or open, and no policy beside them was found that helps; change them at a time when that matters to nobody`;
  }
  const titles = commitTitles(rollout);
  if (titles.length === 0) return undefined;
  const named = bridge && `, with a bridge (${listed(bridge.policies.map(display))}, which \`fairlead plan\` prints)`;
  return `commit in ${titles.length} steps, each when all agents have the one before${named ?? ''}: ${steps(titles)}`;
}

const steps = (all: readonly (readonly string[])[]) =>
  all.map((one, index) => `(${index + 1}) ${listed(one)}`).join('; ');
