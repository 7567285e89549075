import { library } from './library';
import { reached } from './reached';
import type { Routine } from './routine';
import { agentsGone } from './routines/agents-gone';
import { attempt } from './routines/attempt';
import { cordonNode } from './routines/cordon-node';
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
import { verifyDrops } from './routines/verify-drops';
import { verifyMesh } from './routines/verify-mesh';
import { verifyNode } from './routines/verify-node';
import { verifyPolicies } from './routines/verify-policies';
import { workflowNames } from './workflow-names';
import type { WorkflowSettings } from './workflow-settings';

/** Routines that are delivered together, as one WorkflowTemplate. */
export interface Plan {
  readonly name: string;
  readonly routines: readonly Routine[];
  /** The routine that a workflow starts with; without one, others call its routines. */
  readonly entry?: string;
  /** What it asks for. */
  readonly asks?: readonly ('node' | 'group')[];
}

/** Everything that moves nodes, moves them back, and tries what policies are to do. */
export function procedure(s: WorkflowSettings): Plan[] {
  const plans = [...(s.moving ? movingPlans(s) : []), ...(s.probes.length > 0 ? [checkPolicies] : [])];
  const called = plans.flatMap(({ routines }) => routines.flatMap(callsOfLibrary));
  return plans.length === 0 ? [] : [{ name: library, routines: reached(nodeRoutines(s), called) }, ...plans];
}

const checkPolicies: Plan = {
  name: workflowNames.checkPolicies,
  entry: 'node',
  asks: ['node'],
  routines: oneNode('verify-policies', ['node']),
};

function movingPlans(s: WorkflowSettings): Plan[] {
  return [
    ofNode(workflowNames.moveNode, 'move'),
    ...s.groups.map((group) => ({
      name: workflowNames.moveGroup(group.name),
      entry: 'group',
      routines: s.replaces ? replaceGroup(group, s) : moveGroup(group),
    })),
    { name: workflowNames.moveCluster, entry: 'cluster', routines: moveCluster(s) },
    ofNode(workflowNames.returnNode, 'return'),
    ...s.groups.map((group) => ({
      name: workflowNames.returnGroup(group.name),
      entry: 'group',
      routines: returnGroup(group, s),
    })),
  ];
}

function ofNode(name: string, run: string): Plan {
  const asks = ['node', 'group'] as const;
  return { name, entry: 'node', asks, routines: oneNode(run, asks) };
}

function callsOfLibrary(routine: Routine): string[] {
  if (routine.kind !== 'sequence') return [];
  return routine.steps.flat().flatMap(({ run }) => (typeof run === 'object' && run.of === library ? [run.run] : []));
}

function nodeRoutines(s: WorkflowSettings): Routine[] {
  return [
    ...lockedNode(s),
    ...(s.replaces ? attempt('empty-node', 'occupy') : attempt('convert-node', 'return-node')),
    ...(s.replaces ? replaceNode : [...moveNode(s), ...returnNode(s), ...restartNode(s)]),
    ...cordonNode,
    agentsGone,
    ...verifyNode(s),
    ...verifyMesh(s),
    ...verifyPolicies(s),
    ...verifyDrops(s),
    ...nodeLabels(s),
    ...nodeCommands(s),
    ...onNodeCommands(s),
    ...probeCommands(s),
  ];
}
