import { groupLabel } from '../group-label';
import { groupSteps } from '../group-steps';
import type { MovingGroup } from '../moving-groups';
import { ofGroup } from '../of-group';
import type { Sequence } from '../routine';
import { stateLabel } from '../state-label';
import type { WorkflowSettings } from '../workflow-settings';

const { list, none, each } = groupSteps;

/**
 * A group's way back: each of its nodes that a move has touched, but for those that another group has moved. Nodes that joined
 * with the new CNI have none.
 */
export function returnGroup(group: MovingGroup, { replaces, target, groups }: WorkflowSettings): Sequence[] {
  const others = groups.map(({ name }) => name).filter((name) => name !== group.name);
  const own = `${group.selector}${others.length > 0 ? `,${groupLabel} notin (${others.join(',')})` : ''}`;
  const nodes = replaces ? `${own},!${target.label}` : own;
  const touched = `${nodes},${stateLabel},${stateLabel} notin (returned)`;
  return [
    ofGroup(group, [
      list('nodes', touched),
      each('nodes', 'return', { group: group.name }),
      ...none('left', touched, 'incomplete'),
    ]),
  ];
}
