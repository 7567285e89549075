import { isAntrea } from '../../components/antrea/antrea-model';
import { didYouMean } from '../../diagnostics/did-you-mean';
import type { ClusterModel } from '../../spec/model';
import { type MovingGroup, movingGroups } from './moving-groups';
import { workflowNames } from './workflow-names';

/** What an Argo Workflow is made from: the template does the rest. */
export interface GroupWorkflow {
  readonly apiVersion: 'argoproj.io/v1alpha1';
  readonly kind: 'Workflow';
  readonly metadata: {
    readonly generateName: string;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly workflowTemplateRef: { readonly name: string } };
}

/** The move of one group, or its way back. */
export interface GroupRun {
  readonly group: MovingGroup;
  /** Names of the other groups. */
  readonly others: readonly string[];
  /** The CNI that its nodes move to. */
  readonly to: 'Cilium' | 'Antrea';
  /** It puts nodes back. */
  readonly back: boolean;
  readonly replaces: boolean;
  readonly drainMinutes: number;
  /** How many packets in a second a node may lose that takes pods again, where somebody looks. */
  readonly mayDrop?: number;
  readonly workflow: GroupWorkflow;
}

/** The move of the group `name` as the spec stands, or its way `back`; or why there is none. */
export function groupRun(model: ClusterModel, name: string, back: boolean): GroupRun | { readonly refused: string } {
  const { migration } = model;
  if (!migration?.workflows) return { refused: 'the spec has no `migration.workflows`, which move its nodes' };
  if (migration.phase !== 'nodes') {
    return { refused: `the migration stands at \`${migration.phase}\`; groups move while it is \`nodes\`` };
  }
  const groups = movingGroups(model, migration);
  const names = groups.map((one) => one.name);
  const group = groups.find((one) => one.name === name);
  if (!group) {
    const near = didYouMean(name, names);
    return {
      refused: `no group is named \`${name}\`; ${near === undefined ? `there are ${names.join(', ')}` : `did you mean \`${near}\`?`}`,
    };
  }
  const template = back ? workflowNames.returnGroup(name) : workflowNames.moveGroup(name);
  const { namespace, drainMinutes, drops } = migration.workflows;
  return {
    group,
    others: names.filter((one) => one !== name),
    to: isAntrea(model) ? 'Antrea' : 'Cilium',
    back,
    replaces: migration.method === 'replace-node',
    drainMinutes,
    ...(drops && { mayDrop: drops.perSecond }),
    workflow: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: {
        generateName: `${template}-`,
        namespace,
        // As `argo submit --from` does, so that Argo's own lists find it under its template.
        labels: { 'workflows.argoproj.io/workflow-template': template },
      },
      spec: { workflowTemplateRef: { name: template } },
    },
  };
}
