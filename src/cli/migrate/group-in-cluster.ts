import type { Observed, ObservedWorkflow } from '../../migrate/status/observed';
import { stateOfNode } from '../../migrate/status/state-of-node';
import { groupLabel } from '../../migrate/workflows/group-label';
import type { GroupRun } from '../../migrate/workflows/group-run';
import { workflowNames } from '../../migrate/workflows/workflow-names';
import type { Cluster } from '../cluster/cluster';
import { ClusterError } from '../cluster/cluster-error';
import { listAll } from '../cluster/list-all';
import { argoPath } from './argo-path';

/** Names of a group's nodes: all, and those that are still to move, or to go back. */
export interface GroupInCluster {
  readonly nodes: readonly string[];
  readonly left: readonly string[];
}

/** Looks for what a run would start with; throws ClusterError with the reason where it could only fail. */
export async function groupInCluster(
  cluster: Cluster,
  { group, others, back, replaces, workflow }: GroupRun,
): Promise<GroupInCluster> {
  const { namespace } = workflow.metadata;
  const { name: template } = workflow.spec.workflowTemplateRef;
  if (!(await cluster.get(`${argoPath(namespace, 'workflowtemplates')}/${template}`))) {
    throw new ClusterError(
      `the cluster of \`${cluster.context}\` has no WorkflowTemplate ${namespace}/${template}: it is another one, or Argo CD has not brought the phase \`nodes\` there yet`,
    );
  }
  const open = encodeURIComponent('workflows.argoproj.io/completed!=true');
  const [nodes, workflows] = await Promise.all([
    listAll<Observed>(cluster, `/api/v1/nodes?labelSelector=${encodeURIComponent(group.selector)}`),
    listAll<ObservedWorkflow>(cluster, `${argoPath(namespace, 'workflows')}?labelSelector=${open}`),
  ]);
  const ofGroup = [workflowNames.moveGroup(group.name), workflowNames.returnGroup(group.name)];
  const running = workflows?.items.find(({ spec }) => ofGroup.includes(spec?.workflowTemplateRef?.name ?? ''));
  if (running) {
    const does = running.spec?.workflowTemplateRef?.name === ofGroup[0] ? 'moves this group' : 'puts this group back';
    throw new ClusterError(
      `the workflow ${namespace}/${running.metadata.name} ${does} already; \`argo terminate\` ends it where it stands`,
    );
  }
  const found = nodes?.items ?? [];
  if (found.length === 0) throw new ClusterError(`no node of the cluster is selected by \`${group.selector}\``);
  if (back) {
    const own = found.filter(({ metadata: { labels = {} } }) => !others.includes(labels[groupLabel] ?? ''));
    return { nodes: names(own), left: names(own.filter(touched)) };
  }
  const failed = found.filter((node) => stateOfNode(node) === 'failed');
  if (failed.length > 0) {
    throw new ClusterError(
      `a group does not start while a node of it is \`failed\`: put ${names(failed).join(', ')} back by the workflow \`rollback-node\`, or mend it and take the label off`,
    );
  }
  const done = replaces ? ['moved', 'vacated'] : ['moved'];
  return { nodes: names(found), left: names(found.filter((node) => !done.includes(stateOfNode(node)))) };
}

/** What its way back does something to. */
const touched = (node: Observed) => !['waiting', 'returned'].includes(stateOfNode(node));
const names = (nodes: readonly Observed[]) => nodes.map(({ metadata }) => metadata.name).sort();
