import { groupSteps } from '../group-steps';
import type { MovingGroup } from '../moving-groups';
import type { Sequence } from '../routine';
import { stateLabel } from '../state-label';
import { tags } from '../tags';

const { list, failIf, forget, each } = groupSteps;

/**
 * A group's way to Cilium where its nodes stand. A node that failed and waits for a person keeps the group from starting; in
 * the end none may be left.
 */
export function moveGroup({ name, selector, atOnce }: MovingGroup): Sequence[] {
  const left = `${selector},${stateLabel}!=moved`;
  return [
    {
      kind: 'sequence',
      name: 'group',
      inputs: [],
      atOnce,
      locks: { only: `group-${name}` },
      steps: [
        list('failed', `${selector},${stateLabel}=failed`),
        failIf('person', tags.some('failed')),
        forget(`${selector},${stateLabel}=returned`),
        list('nodes', left),
        each('nodes', 'move-next', { group: name, selector }),
        list('left', left),
        failIf('incomplete', tags.some('left')),
      ],
    },
  ];
}
