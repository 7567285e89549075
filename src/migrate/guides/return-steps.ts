import { isAntrea } from '../../components/antrea/antrea-model';
import type { ClusterModel } from '../../spec/model';
import { newLabel } from '../new-label';
import { antreaTarget } from '../workflows/antrea-target';
import { ciliumFiles } from '../workflows/cilium-files';
import { movingGroups } from '../workflows/moving-groups';
import type { Target } from '../workflows/target';
import { workflowNames } from '../workflows/workflow-names';
import { byHand } from './by-hand';
import { meshSteps } from './mesh-steps';
import type { PhaseStep } from './phase-step';

/** What brings nodes that have moved back, before phase `nodes` is left. A new node is replaced again, as its guide says. */
export function returnSteps(model: ClusterModel): PhaseStep[] {
  const { migration } = model;
  if (!migration) return [];
  const { workflows } = migration;
  if (workflows)
    return movingGroups(model, migration)
      .reverse()
      .map(({ name }) => ({
        run: `argo submit -n ${workflows.namespace} --from workflowtemplate/${workflowNames.returnGroup(name)} --watch`,
        expect: '`Succeeded`, and all nodes of the group ready',
      }));
  // Nobody puts files back on Talos by hand: there is no shell.
  if (migration.method === 'replace-node' || model.kubernetes.distribution === 'talos') return [];
  const { drain, agentAnew, restart } = byHand(model);
  const antrea = isAntrea(model);
  return [
    drain,
    { run: `kubectl label node NODE ${newLabel(model)}-`, expect: '`NODE unlabeled`' },
    ...(antrea ? [] : [agentAnew]),
    {
      run: `ssh NODE 'sudo sh -s' <<< '${restore(antrea ? antreaTarget : ciliumFiles)}'`,
      expect: 'the file of the old CNI is the first of the list',
    },
    restart,
    ...meshSteps(model).onNode,
    { run: 'kubectl uncordon NODE', expect: '`NODE uncordoned`; its pods have addresses of the old range' },
  ];
}

/** Agents leave their file, and those of others under other names. */
const restore = ({ file, aside }: Pick<Target, 'file' | 'aside'>) =>
  [
    `cd /etc/cni/net.d && rm -f ${file}`,
    `for f in *${aside}; do [ ! -e "$f" ] || mv "$f" "$(basename "$f" ${aside})"; done`,
    'ls',
  ].join('; ');
