import { isAntrea } from '../../components/antrea/antrea-model';
import type { ClusterModel } from '../../spec/model';
import { newLabel } from '../new-label';
import { movingGroups } from '../workflows/moving-groups';
import { workflowNames } from '../workflows/workflow-names';
import { byHand } from './by-hand';
import type { PhaseStep } from './phase-step';

type Migration = NonNullable<ClusterModel['migration']>;

/** New nodes and none of the old ones: by workflows, which wait for whoever makes and removes nodes, or by hand. */
export function replacementSteps(model: ClusterModel, migration: Migration): PhaseStep[] {
  const { workflows } = migration;
  const { create, remove } = ofPlatform(model);
  if (!workflows) {
    const born = `kubectl get nodes -l ${newLabel(model)}=true`;
    return [
      ...create,
      { run: born, expect: 'the new nodes of the group, all `Ready`' },
      { ...byHand(model).drain, expect: '`NODE drained`; the platform removes the node then' },
      ...remove,
    ];
  }
  const argo = (verb: string) => `argo ${verb} -n ${workflows.namespace}`;
  return movingGroups(model, migration).flatMap(({ name }) => [
    {
      run: `${argo('submit')} --from workflowtemplate/${workflowNames.moveGroup(name)}`,
      expect: 'it waits at `create-new-nodes`',
    },
    ...create,
    {
      run: `${argo('resume')} @latest`,
      expect: 'new nodes are verified, old ones drained; it waits at `remove-old-nodes`',
    },
    ...remove,
    {
      run: `${argo('resume')} @latest && ${argo('watch')} @latest`,
      expect: '`Succeeded`, and no old node in the group',
    },
  ]);
}

/** How a managed platform makes and removes a group of nodes; elsewhere nobody knows. */
function ofPlatform(model: ClusterModel): Readonly<Record<'create' | 'remove', readonly PhaseStep[]>> {
  const label = `${newLabel(model)}=true`;
  const taint = isAntrea(model) ? undefined : 'node.cilium.io/agent-not-ready';
  switch (model.kubernetes.distribution) {
    case 'eks': {
      const pool = (verb: string, name: string) =>
        `aws eks ${verb}-nodegroup --cluster-name CLUSTER --nodegroup-name ${name}`;
      const taints = taint === undefined ? '' : ` --taints key=${taint},value=true,effect=NO_SCHEDULE`;
      return {
        create: [
          {
            run: `${pool('create', 'NEW')} --labels ${label}${taints} --subnets SUBNETS --node-role ROLE`,
            expect: 'a node group that becomes `ACTIVE`; the other settings are those of the old one',
          },
        ],
        remove: [{ run: pool('delete', 'OLD'), expect: 'its nodes are gone' }],
      };
    }
    case 'aks': {
      const pool = (verb: string, name: string) =>
        `az aks nodepool ${verb} --resource-group GROUP --cluster-name CLUSTER --name ${name}`;
      const taints = taint === undefined ? '' : ` --node-taints ${taint}=true:NoSchedule`;
      return {
        create: [
          {
            run: `${pool('add', 'NEW')} --labels ${label}${taints}`,
            expect: 'a node pool that is `Succeeded`; the other settings are those of the old one',
          },
        ],
        remove: [{ run: pool('delete', 'OLD'), expect: 'its nodes are gone' }],
      };
    }
    default:
      return { create: [], remove: [] };
  }
}
