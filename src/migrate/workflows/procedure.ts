import { library } from './library';
import { reached } from './reached';
import type { Routine } from './routine';
import { attempt } from './routines/attempt';
import { lockedNode } from './routines/locked-node';
import { moveCluster } from './routines/move-cluster';
import { moveGroup } from './routines/move-group';
import { moveNode } from './routines/move-node';
import { nodeCommands } from './routines/node-commands';
import { nodeLabels } from './routines/node-labels';
import { onNodeCommands } from './routines/on-node-commands';
import { oneNode } from './routines/one-node';
import { probeCommands } from './routines/probe-commands';
import { replaceGroup } from './routines/replace-group';
import { replaceNode } from './routines/replace-node';
import { restartNode } from './routines/restart-node';
import { returnGroup } from './routines/return-group';
import { returnNode } from './routines/return-node';
import { verifyNode } from './routines/verify-node';
import type { WorkflowSettings } from './workflow-settings';

/** Routines that are delivered together, as one WorkflowTemplate. */
export interface Plan {
  readonly name: string;
  readonly routines: readonly Routine[];
  /** The routine that a workflow starts with; without one, others call its routines. */
  readonly entry?: string;
  /** It asks for a node and its group. */
  readonly ofNode?: true;
}

/** Everything that moves nodes, and moves them back. */
export function procedure(s: WorkflowSettings): Plan[] {
  const plans: Plan[] = [
    { name: 'migrate-node', entry: 'node', ofNode: true, routines: oneNode('move') },
    ...s.groups.map((group) => ({
      name: `migrate-group-${group.name}`,
      entry: 'group',
      routines: s.replaces ? replaceGroup(group) : moveGroup(group),
    })),
    { name: 'migrate-cluster', entry: 'cluster', routines: moveCluster(s) },
    { name: 'rollback-node', entry: 'node', ofNode: true, routines: oneNode('return') },
    ...s.groups.map((group) => ({
      name: `rollback-group-${group.name}`,
      entry: 'group',
      routines: returnGroup(group, s),
    })),
  ];
  const called = plans.flatMap(({ routines }) => routines.flatMap(callsOfLibrary));
  return [{ name: library, routines: reached(nodeRoutines(s), called) }, ...plans];
}

function callsOfLibrary(routine: Routine): string[] {
  if (routine.kind !== 'sequence') return [];
  return routine.steps.flat().flatMap(({ run }) => (typeof run === 'object' && run.of === library ? [run.run] : []));
}

function nodeRoutines(s: WorkflowSettings): Routine[] {
  return [
    ...lockedNode(s),
    ...(s.replaces ? attempt('empty-node', 'occupy') : attempt('convert-node', 'return-node')),
    ...(s.replaces ? replaceNode : [...moveNode, ...returnNode, ...restartNode(s)]),
    ...verifyNode,
    ...nodeLabels,
    ...nodeCommands(s),
    ...onNodeCommands(s),
    ...probeCommands(s),
  ];
}
