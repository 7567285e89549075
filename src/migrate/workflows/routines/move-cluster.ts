import { groupSteps } from '../group-steps';
import type { Gate, Sequence } from '../routine';
import { stateLabel } from '../state-label';
import { workflowNames } from '../workflow-names';
import type { WorkflowSettings } from '../workflow-settings';

/**
 * All groups in their order, each after a person has said so; in the end no node may be left, of a group or of none. A cluster
 * that was in two halves is looked at as a whole then.
 */
export function moveCluster({ groups, target }: WorkflowSettings): (Sequence | Gate)[] {
  return [
    {
      kind: 'sequence',
      name: 'cluster',
      inputs: [],
      ...(!target.beside && { atOnce: 10 }),
      locks: { only: 'cluster' },
      steps: [
        ...groups.flatMap(({ name }, index) => [
          ...(index > 0 ? [[{ step: `gate${index}`, run: 'look-before-going-on' }]] : []),
          [{ step: `group${index}`, run: { of: workflowNames.moveGroup(name), run: 'group' } }],
        ]),
        ...groupSteps.none('left', `${stateLabel}!=moved`, 'incomplete'),
        ...(target.beside
          ? []
          : [groupSteps.list('joined', `${stateLabel}=moved`), groupSteps.each('joined', 'verify-joined')]),
      ],
    },
    { kind: 'gate', name: 'look-before-going-on', inputs: [] },
  ];
}
