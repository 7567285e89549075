import type { GroupRun } from '../../migrate/workflows/group-run';
import { workflowNames } from '../../migrate/workflows/workflow-names';
import { columns } from '../columns';

/** What a run is about to do, for people; `facts` are rows about the cluster, where one was asked. */
export function printRunPlan(
  cluster: string,
  { group, replaces, drainMinutes, workflow }: GroupRun,
  facts: readonly (readonly [string, string])[] = [],
): string {
  const { namespace } = workflow.metadata;
  return `The nodes of group ${group.name} of ${cluster} move to Cilium\n${columns([
    ...facts,
    ['selected by', group.selector],
    ['at once', String(group.atOnce)],
    ['each node', replaces ? replaced(drainMinutes) : converted(drainMinutes)],
    ['a failure', 'puts the node back, and no other node of the group starts'],
    ['the way back', `WorkflowTemplate ${namespace}/${workflowNames.returnGroup(group.name)}`],
    ['runs', `WorkflowTemplate ${namespace}/${workflow.spec.workflowTemplateRef.name}`],
  ])}`;
}

const drained = (minutes: number) => `cordoned, drained within ${minutes} minutes`;
const converted = (minutes: number) => `${drained(minutes)}, handed over, restarted, verified, uncordoned`;
const replaced = (minutes: number) => `new ones are verified; then old ones are ${drained(minutes)}`;
