import { type Finding, finding } from '../../diagnostics/finding';
import { matchesSelector } from '../../policy/matches-selector';
import type { ClusterModel } from '../../spec/model';
import { checkUnmoved } from '../policies/check-unmoved';
import { sourceOf } from '../source-of';
import { movingGroups } from '../workflows/moving-groups';
import { checkLeft } from './check-left';
import { checkPorts } from './check-ports';
import { checkRanges } from './check-ranges';
import { estimate } from './estimate';
import type { Facts } from './facts';
import { named } from './named';
import type { FoundNode } from './node-facts';

/**
 * What runs, held against what the spec says of it and asks for.
 *
 * @param proved whose policies are proved to mean the same with the new CNI.
 */
export function checkAgainst(model: ClusterModel, facts: Facts, proved?: Parameters<typeof checkLeft>[2]): Finding[] {
  return [
    ...checkCni(model, facts),
    ...checkPlatform(model, facts),
    ...checkPlugins(model, facts),
    ...checkRanges(model, facts),
    ...checkMtu(model, facts),
    ...checkPorts(model, facts),
    ...checkGroups(model, facts),
    ...checkShared(model, facts),
    ...checkLeft(model, facts, proved),
    ...checkUnmoved(model, facts),
  ];
}

function checkCni({ migration, cni }: ClusterModel, { cnis }: Facts): Finding[] {
  // The new one stands beside the old one once the migration is under way.
  const target = cni.antrea ? 'antrea' : 'cilium';
  const old = cnis.filter(({ source }) => source && source !== target);
  const [found] = old;
  if (!found?.source) return [];
  const related = [{ place: found.place, label: found.name }];
  const names = old.map(({ name, workload }) => `${name} (${workload})`);
  const several = names.length > 1 ? [finding('FL-MIG-103', { found: names }, { place: found.place })] : [];
  const given = migration && sourceOf(migration);
  if (!given || old.some(({ source }) => source === given.key)) return several;
  const args = { given: given.name, found: found.name, key: found.source };
  return [...several, finding('FL-MIG-104', args, { path: '/spec/migration/from', related })];
}

function checkPlatform({ kubernetes, cni }: ClusterModel, { distribution: found, nodes }: Facts): Finding[] {
  const given = kubernetes.distribution;
  const windows = cni.cilium ? nodes.filter(({ os }) => os === 'windows') : [];
  const path = '/spec/kubernetes/distribution';
  return [
    ...windows.map(({ name, place }) => finding('FL-MIG-117', { node: name }, { place })),
    ...(found && found !== given ? [finding('FL-MIG-105', { given, found }, { path })] : []),
  ];
}

/** Antrea takes nothing away of what others have among the files of the CNI; Cilium does. */
function checkPlugins({ cni: { cilium } }: ClusterModel, { plugins }: Facts): Finding[] {
  if (!cilium || cilium.exclusive === false) return [];
  return plugins
    .filter(({ mesh }) => !(mesh && cilium.serviceMesh))
    .map(({ name, mesh, place }) => {
      const write = mesh ? `serviceMesh: ${mesh}` : 'exclusive: false';
      const related = [{ place, label: name }];
      return finding('FL-MIG-119', { plugin: name, write }, { path: '/spec/cni/cilium', related });
    });
}

/** What a tunnel adds to a packet; of the ways that CNIs wrap packets it takes most. */
const wrapped = 50;

function checkMtu({ migration, nodes }: ClusterModel, { podMtu }: Facts): Finding[] {
  const source = migration && sourceOf(migration);
  if (!podMtu || !source || nodes.mtu === undefined) return [];
  const { value: mtu, said, place } = podMtu;
  const room = mtu + (source.tunnelPort === undefined ? 0 : wrapped);
  if (room >= nodes.mtu) return [];
  const related = [{ place, label: String(mtu) }];
  return [finding('FL-MIG-108', { mtu, said, room, given: nodes.mtu }, { path: '/spec/nodes/mtu', related })];
}

function checkGroups(model: ClusterModel, { nodes }: Facts): Finding[] {
  if (nodes.length === 0) return [];
  const given = model.migration?.groups.length;
  return estimate(model, nodes)
    .groups.slice(0, given)
    .flatMap((group, index) =>
      group.nodes > 0 ? [] : [finding('FL-MIG-118', { name: group.name }, { path: `/spec/migration/groups/${index}` })],
    );
}

function checkShared(model: ClusterModel, { nodes }: Facts): Finding[] {
  const { migration } = model;
  const shared = new Map<string, { readonly groups: readonly string[]; readonly nodes: FoundNode[] }>();
  const all = migration ? movingGroups(model, migration) : [];
  for (const node of nodes) {
    const groups = all.filter((group) => matchesSelector(group.nodes, node.labels)).map(({ name }) => name);
    const found = shared.get(groups.join()) ?? { groups, nodes: [] };
    if (groups.length > 1) shared.set(groups.join(), { groups, nodes: [...found.nodes, node] });
  }
  return [...shared.values()].map(({ groups, nodes: alike }) =>
    finding('FL-MIG-125', { count: alike.length, names: named(alike), groups }, { path: '/spec/migration/groups' }),
  );
}
