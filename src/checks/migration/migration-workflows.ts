import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

type Migration = NonNullable<ClusterModel['migration']>;
type Drops = NonNullable<NonNullable<Migration['workflows']>['drops']>;
type Selector = ClusterModel['nodes']['groups'][number]['selector'];

/** What is left of a label's 63 characters behind `rollback-group-`. */
const longestName = 48;
/** By which clouds tell the nodes of one pool from those of another. */
const poolLabels = [
  'eks.amazonaws.com/nodegroup',
  'alpha.eksctl.io/nodegroup-name',
  'cloud.google.com/gke-nodepool',
  'kubernetes.azure.com/agentpool',
  'agentpool',
];
const path = '/spec/migration/workflows';

/** What workflows need to move the nodes of a spec. */
export function migrationWorkflows(model: ClusterModel, migration: Migration): Finding[] {
  const { cni, nodes } = model;
  const { workflows, groups } = migration;
  if (!workflows) return [];
  return [
    ...(cni.antrea && workflows.tools === undefined ? [finding('FL-MIG-230', {}, { path })] : []),
    ...(cni.antrea?.windows
      ? [finding('FL-MIG-231', {}, { path, also: [{ path: '/spec/cni/antrea/windows', label: 'Windows nodes' }] })]
      : []),
    ...(nodes.count === 1
      ? [finding('FL-MIG-035', {}, { path, also: [{ path: '/spec/nodes/count', label: 'one' }] })]
      : []),
    ...groups.flatMap(({ name }, index) =>
      name.length > longestName
        ? [finding('FL-MIG-036', { name, most: longestName }, { path: `/spec/migration/groups/${index}/name` })]
        : [],
    ),
    ...(migration.method === 'replace-node' ? checkPools(model, migration) : []),
    ...(workflows.drops ? checkCounted(model, workflows.drops) : []),
  ];
}

function checkPools({ nodes }: ClusterModel, { groups }: Migration): Finding[] {
  return groups.flatMap(({ name, nodes: of }, index) => {
    const place = nodes.groups.findIndex((group) => group.name === of);
    const [key, value] = onePool(nodes.groups[place]?.selector ?? {});
    if (key === undefined || value === undefined) return [];
    const also = [{ path: `/spec/nodes/groups/${place}/selector`, label: 'one pool' }];
    const at = { path: `/spec/migration/groups/${index}/nodes`, also };
    return [finding('FL-MIG-232', { group: name, key, value }, at)];
  });
}

/** The label of the only pool that a selector takes, and its value. */
function onePool({ matchLabels = {}, matchExpressions = [] }: Selector): readonly [string?, string?] {
  const equal = Object.entries(matchLabels);
  const listed = matchExpressions.flatMap(({ key, operator, values: [value, ...more] = [] }) =>
    operator === 'In' && value !== undefined && more.length === 0 ? [[key, value] as const] : [],
  );
  return [...equal, ...listed].find(([key]) => poolLabels.includes(key)) ?? [];
}

/** Somebody must count what nodes lose, or each of them would be put back. */
function checkCounted({ cni, observability, platform }: ClusterModel, { prometheus }: Drops): Finding[] {
  const at = { path: `${path}/drops` };
  if (cni.antrea) return [finding('FL-MIG-233', { of: 'antrea' }, at)];
  return [
    ...(observability.serviceMonitors ? [] : [finding('FL-MIG-233', { of: 'metrics' }, at)]),
    ...(prometheus !== undefined || platform.prometheus ? [] : [finding('FL-MIG-233', { of: 'prometheus' }, at)]),
  ];
}
