import { movedLabel } from '../../moved-label';
import { groupSteps } from '../group-steps';
import type { MovingGroup } from '../moving-groups';
import type { Gate, Sequence } from '../routine';
import { stateLabel } from '../state-label';
import { tags } from '../tags';

const { list, failIf, forget, each } = groupSteps;

/** A group whose nodes are replaced: new ones are looked at, old ones emptied, and removed by whoever runs them. */
export function replaceGroup({ name, selector, atOnce }: MovingGroup): (Sequence | Gate)[] {
  const old = `${selector},!${movedLabel}`;
  const occupied = `${old},${stateLabel}!=vacated`;
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
        forget(`${old},${stateLabel}=returned`),
        [{ step: 'created', run: 'create-new-nodes' }],
        list('fresh', `${selector},${movedLabel}=true,${stateLabel}!=moved`),
        each('fresh', 'adopt'),
        list('nodes', occupied),
        each('nodes', 'move-next', { group: name, selector }),
        list('left', occupied),
        failIf('incomplete', tags.some('left')),
        [{ step: 'removed', run: 'remove-old-nodes' }],
        list('remaining', old),
        failIf('unremoved', tags.some('remaining')),
      ],
    },
    { kind: 'gate', name: 'create-new-nodes', inputs: [] },
    { kind: 'gate', name: 'remove-old-nodes', inputs: [] },
  ];
}
