import { matchesSelector } from '../../policy/matches-selector';
import type { ClusterModel } from '../../spec/model';
import { newLabel } from '../new-label';
import { movingGroups } from '../workflows/moving-groups';
import type { nodeStates } from './node-states';
import type { Observed, ObservedWorkflow } from './observed';
import { type PolicyVerdict, policyVerdict } from './policy-verdict';
import { stateOfNode } from './state-of-node';
import type { Traffic } from './traffic';
import { type WorkflowStatus, workflowStatus } from './workflow-status';

type States = Readonly<Record<(typeof nodeStates)[number], number>>;

/** Nodes, counted by how far they are. */
export interface NodesStatus {
  readonly total: number;
  /** Those that a workflow has nothing more to do with. */
  readonly done: number;
  readonly states: States;
  /** Names of those that wait for a person. */
  readonly failed: readonly string[];
}

/** How far a migration is. */
export interface MigrationStatus {
  readonly cluster: string;
  readonly phase: string;
  readonly nodes: NodesStatus;
  readonly groups: readonly ({ readonly name: string } & NodesStatus)[];
  /** Those that have not ended, and of each template the last one that has. */
  readonly workflows: readonly WorkflowStatus[];
  /** What came of the connections that these have tried, the last of each. */
  readonly policies: { readonly asMeant: number; readonly otherwise: readonly PolicyVerdict[] };
  readonly traffic: Traffic;
}

type Migrating = ClusterModel & { readonly migration: NonNullable<ClusterModel['migration']> };

/** Puts together what is read of a cluster: its nodes, the workflows of the migration with plain steps, and its traffic. */
export function migrationStatus(
  model: Migrating,
  nodes: readonly Observed[],
  workflows: readonly ObservedWorkflow[],
  traffic: Traffic,
): MigrationStatus {
  const shown = current(workflows);
  const handed = model.migration.workflows ? undefined : newLabel(model);
  return {
    cluster: model.name,
    phase: model.migration.phase,
    nodes: nodesStatus(nodes, handed),
    groups: movingGroups(model, model.migration).map((group) => ({
      name: group.name,
      ...nodesStatus(
        nodes.filter(({ metadata }) => matchesSelector(group.nodes, metadata.labels ?? {})),
        handed,
      ),
    })),
    workflows: shown.map(workflowStatus),
    policies: verdicts(shown),
    traffic,
  };
}

function nodesStatus(nodes: readonly Observed[], handed: string | undefined): NodesStatus {
  const of = (state: (typeof nodeStates)[number]) => nodes.filter((node) => stateOfNode(node, handed) === state);
  const states: States = {
    moved: of('moved').length,
    vacated: of('vacated').length,
    moving: of('moving').length,
    failed: of('failed').length,
    returned: of('returned').length,
    waiting: of('waiting').length,
  };
  const failed = of('failed').map(({ metadata }) => metadata.name);
  return { total: nodes.length, done: states.moved + states.vacated, states, failed: failed.sort() };
}

function current(workflows: readonly ObservedWorkflow[]): ObservedWorkflow[] {
  const ended = new Set<string | undefined>();
  return workflows
    .toSorted((a, b) => (made(a) < made(b) ? 1 : -1))
    .filter(({ spec, status }) => {
      if (!status?.finishedAt) return true;
      const template = spec?.workflowTemplateRef?.name;
      return !ended.has(template) && ended.add(template);
    });
}

const made = ({ metadata }: ObservedWorkflow) => `${metadata.creationTimestamp} ${metadata.name}`;

function verdicts(workflows: readonly ObservedWorkflow[]): MigrationStatus['policies'] {
  const last = new Map<string, PolicyVerdict>();
  const all = workflows.flatMap(({ status }) =>
    Object.values(status?.nodes ?? {}).flatMap((step) => policyVerdict(step) ?? []),
  );
  for (const { holds, at, message, ...tried } of all.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    last.set(JSON.stringify(tried), { ...tried, holds, at, ...(message && { message }) });
  }
  const otherwise = [...last.values()].filter(({ holds }) => !holds);
  return { asMeant: last.size - otherwise.length, otherwise };
}
