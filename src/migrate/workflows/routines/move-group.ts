import { groupSteps } from '../group-steps';
import type { MovingGroup } from '../moving-groups';
import { ofGroup } from '../of-group';
import type { Sequence } from '../routine';
import { stateLabel } from '../state-label';

const { none, forget, list, each } = groupSteps;

/**
 * A group's way to the new CNI where its nodes stand. A node that failed and waits for a person keeps the group from starting; in
 * the end none may be left.
 */
export function moveGroup(group: MovingGroup): Sequence[] {
  const { name, selector } = group;
  const left = `${selector},${stateLabel}!=moved`;
  return [
    ofGroup(group, [
      ...none('failed', `${selector},${stateLabel}=failed`, 'person'),
      forget(`${selector},${stateLabel}=returned`),
      list('nodes', left),
      each('nodes', 'move-next', { group: name, selector }),
      ...none('left', left, 'incomplete'),
    ]),
  ];
}
