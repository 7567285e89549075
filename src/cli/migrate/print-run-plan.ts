import type { GroupRun } from '../../migrate/workflows/group-run';
import { settle } from '../../migrate/workflows/settle';
import { workflowNames } from '../../migrate/workflows/workflow-names';
import { columns } from '../text/columns';

/** What a run is about to do, for people; `facts` are rows about the cluster, where one was asked. */
export function printRunPlan(
  cluster: string,
  { group, to, back, replaces, drainMinutes, mayDrop, workflow }: GroupRun,
  facts: readonly (readonly [string, string])[] = [],
): string {
  const { namespace } = workflow.metadata;
  const each = replaces ? (back ? occupied : replaced) : back ? returned : converted;
  return `The nodes of group ${group.name} of ${cluster} ${back ? 'go back from' : 'move to'} ${to}\n${columns([
    ...facts,
    ['selected by', group.selector],
    ['at once', String(group.atOnce)],
    ['each node', each(drainMinutes)],
    ...(back
      ? [['a failure', 'leaves the node cordoned and `failed`, for a person; the others go on']]
      : [
          ...(mayDrop === undefined
            ? []
            : [['packets', `more than ${mayDrop} dropped in a second, over ${settle.minutes} minutes, are a failure`]]),
          ['a failure', 'puts the node back, and no other node of the group starts'],
          ['the way back', `WorkflowTemplate ${namespace}/${workflowNames.returnGroup(group.name)}`],
        ]),
    ['runs', `WorkflowTemplate ${namespace}/${workflow.spec.workflowTemplateRef.name}`],
  ])}`;
}

const drained = (minutes: number) => `cordoned, drained within ${minutes} minutes`;
const converted = (minutes: number) => `${drained(minutes)}, handed over, restarted, verified, uncordoned`;
const returned = (minutes: number) => `${drained(minutes)}, its files put back, restarted, verified, uncordoned`;
const occupied = () => 'old ones are uncordoned; new ones stay, and nothing is done to them';
const replaced = (minutes: number) => `new ones are verified; then old ones are ${drained(minutes)}`;
