import { type Finding, finding } from '../../diagnostics/finding';
import { pointerBelow } from '../../diagnostics/pointer';
import { excludeEachOther } from '../../policy/exclude-each-other';
import { isControlPlane } from '../../spec/is-control-plane';
import type { ClusterModel } from '../../spec/model';

type Migration = NonNullable<ClusterModel['migration']>;

/** What the CiliumNodeConfig of the migration says on nodes that have moved. */
const handedOver = ['write-cni-conf-when-ready', 'custom-cni-conf', 'cni-exclusive'];

/** How groups of nodes move: who decides it, and in which order. */
export function migrationNodes(model: ClusterModel, migration: Migration): Finding[] {
  return [
    ...checkKeys(model),
    ...checkOrder(model, migration),
    ...checkRoom(model, migration),
    ...checkShared(model, migration),
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

/** Groups that may have nodes in common. Those of the control plane are in no group but their own. */
function checkShared({ nodes }: ClusterModel, { groups }: Migration): Finding[] {
  const selectorOf = (name: string) => nodes.groups.find((group) => group.name === name)?.selector;
  return groups.flatMap(({ name, nodes: of }, index) => {
    const selector = selectorOf(of);
    const first = groups.findIndex((other, place) => {
      const others = selectorOf(other.nodes);
      if (place >= index || other.nodes === of || !selector || !others) return false;
      return isControlPlane(selector) === isControlPlane(others) && !excludeEachOther(selector, others);
    });
    const earlier = groups[first];
    if (!earlier) return [];
    const also = [{ path: `/spec/migration/groups/${first}`, label: 'moves first' }];
    const path = `/spec/migration/groups/${index}/nodes`;
    return [finding('FL-MIG-037', { group: name, earlier: earlier.name }, { path, also })];
  });
}
