import { type Finding, finding } from '../diagnostics/finding';
import { pointerBelow } from '../diagnostics/pointer';
import { isControlPlane } from '../spec/is-control-plane';
import type { ClusterModel } from '../spec/model';

type Migration = NonNullable<ClusterModel['migration']>;

/** What the CiliumNodeConfig of the migration says on nodes that have moved. */
const handedOver = ['write-cni-conf-when-ready', 'custom-cni-conf', 'cni-exclusive'];
/** What is left of a label's 63 characters behind `rollback-group-`. */
const longestName = 48;

/** How groups of nodes move: who decides it, in which order, and what workflows need for it. */
export function migrationNodes(model: ClusterModel, migration: Migration): Finding[] {
  return [
    ...checkKeys(model),
    ...checkOrder(model, migration),
    ...checkRoom(model, migration),
    ...checkWorkflows(model, migration),
  ];
}

function checkKeys({ nodes }: ClusterModel): Finding[] {
  return nodes.groups.flatMap(({ name, cilium }, index) =>
    handedOver
      .filter((key) => Object.hasOwn(cilium?.config ?? {}, key))
      .map((key) => {
        const path = pointerBelow(`/spec/nodes/groups/${index}/cilium/config`, key);
        return finding('FL-MIG-031', { key, group: name }, { path });
      }),
  );
}

function checkOrder({ nodes }: ClusterModel, { groups }: Migration): Finding[] {
  const selectorOf = (name: string) => nodes.groups.find((group) => group.name === name)?.selector;
  const ofControlPlane = groups.map((group) => isControlPlane(selectorOf(group.nodes) ?? {}));
  return groups.flatMap(({ name }, index) => {
    const later = groups.findIndex((_, other) => other > index && !ofControlPlane[other]);
    const after = groups[later];
    if (!ofControlPlane[index] || !after) return [];
    const also = [{ path: `/spec/migration/groups/${later}`, label: 'after it' }];
    return [
      finding('FL-MIG-032', { group: name, later: after.name }, { path: `/spec/migration/groups/${index}`, also }),
    ];
  });
}

function checkRoom({ nodes }: ClusterModel, { groups }: Migration): Finding[] {
  return groups.flatMap(({ name, nodes: of, maxParallel }, index) => {
    const count = nodes.groups.find((group) => group.name === of)?.count;
    if (count === undefined || count < 2 || maxParallel < count) return [];
    const path = `/spec/migration/groups/${index}/maxParallel`;
    return [finding('FL-MIG-033', { group: name, count, atOnce: maxParallel }, { path })];
  });
}

function checkWorkflows({ cni, nodes }: ClusterModel, { workflows, groups }: Migration): Finding[] {
  if (!workflows) return [];
  const path = '/spec/migration/workflows';
  return [
    ...(cni.cilium ? [] : [finding('FL-MIG-034', {}, { path })]),
    ...(nodes.count === 1
      ? [finding('FL-MIG-035', {}, { path, also: [{ path: '/spec/nodes/count', label: 'one' }] })]
      : []),
    ...groups.flatMap(({ name }, index) =>
      name.length > longestName
        ? [finding('FL-MIG-036', { name, most: longestName }, { path: `/spec/migration/groups/${index}/name` })]
        : [],
    ),
  ];
}
