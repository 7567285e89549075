import { groupSteps } from '../group-steps';
import type { MovingGroup } from '../moving-groups';
import type { Sequence } from '../routine';
import { stateLabel } from '../state-label';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

const { list, failIf, each } = groupSteps;

/** A group's way back: each of its nodes that a move has touched. Nodes that were born with the new CNI have none. */
export function returnGroup(
  { name, selector, atOnce }: MovingGroup,
  { replaces, target }: WorkflowSettings,
): Sequence[] {
  const nodes = replaces ? `${selector},!${target.label}` : selector;
  const touched = `${nodes},${stateLabel},${stateLabel} notin (returned)`;
  return [
    {
      kind: 'sequence',
      name: 'group',
      inputs: [],
      atOnce,
      locks: { only: `group-${name}` },
      steps: [
        list('nodes', touched),
        each('nodes', 'return', { group: name }),
        list('left', touched),
        failIf('incomplete', tags.some('left')),
      ],
    },
  ];
}
