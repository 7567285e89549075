import { groupSteps } from '../group-steps';
import { library } from '../library';
import type { MovingGroup } from '../moving-groups';
import { ofGroup } from '../of-group';
import type { Gate, Sequence } from '../routine';
import { settle } from '../settle';
import { stateLabel } from '../state-label';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

const { list, none, forget, each } = groupSteps;

/**
 * A group whose nodes are replaced: new ones are waited for and looked at, old ones emptied, and removed by whoever runs them.
 * Without a new node that is ready no old one is touched; where nothing is old, nobody is asked.
 */
export function replaceGroup(group: MovingGroup, { target, drops }: WorkflowSettings): (Sequence | Gate)[] {
  const { name, selector } = group;
  const born = `${selector},${target.label}=true`;
  const old = `${selector},!${target.label}`;
  const occupied = `${old},${stateLabel}!=vacated`;
  return [
    ofGroup(group, [
      ...none('failed', `${selector},${stateLabel}=failed`, 'person'),
      forget(`${old},${stateLabel}=returned`),
      list('old', occupied),
      [{ step: 'created', run: 'create-new-nodes', when: tags.some('old') }],
      [{ step: 'ready', run: { of: library, run: 'await-nodes' }, when: tags.some('old'), with: { selector: born } }],
      list('fresh', `${born},${stateLabel}!=moved`),
      each('fresh', 'adopt'),
      list('nodes', occupied),
      each('nodes', 'move-next', { group: name, selector }),
      ...none('left', occupied, 'incomplete'),
      ...(drops
        ? [
            [{ step: 'settled', run: { of: library, run: settle.name }, when: tags.some('old') }],
            list('joined', born),
            each('joined', 'verify-drops'),
          ]
        : []),
      list('emptied', old),
      [{ step: 'removed', run: 'remove-old-nodes', when: tags.some('emptied') }],
      ...none('remaining', old, 'unremoved'),
    ]),
    { kind: 'gate', name: 'create-new-nodes', inputs: [] },
    { kind: 'gate', name: 'remove-old-nodes', inputs: [] },
  ];
}
