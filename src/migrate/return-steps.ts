import { isAntrea } from '../components/antrea/antrea-model';
import type { ClusterModel } from '../spec/model';
import { byHand } from './by-hand';
import { movedLabel } from './moved-label';
import type { PhaseStep } from './phase-step';
import { movingGroups } from './workflows/moving-groups';
import { workflowNames } from './workflows/workflow-names';

/** What brings nodes that have moved to Cilium back, before phase `nodes` is left. A new node is replaced again, as its guide says. */
export function returnSteps(model: ClusterModel): PhaseStep[] {
  const { migration } = model;
  if (!migration || isAntrea(model)) return [];
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
  return [
    drain,
    { run: `kubectl label node NODE ${movedLabel}-`, expect: '`NODE unlabeled`' },
    agentAnew,
    { run: `ssh NODE 'sudo sh -s' <<< '${restore}'`, expect: 'the file of the old CNI is the first of the list' },
    restart,
    { run: 'kubectl uncordon NODE', expect: '`NODE uncordoned`; its pods have addresses of the old range' },
  ];
}

/** The agent leaves its file, and those of others under other names (cilium/cilium, daemon/cmd/cni). */
const restore = [
  'cd /etc/cni/net.d && rm -f 05-cilium.conflist',
  'for f in *.cilium_bak; do [ ! -e "$f" ] || mv "$f" "$(basename "$f" .cilium_bak)"; done',
  'ls',
].join('; ');
