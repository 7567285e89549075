import type { ClusterModel } from '../../spec/model';
import type { Facts } from './facts';

/** The spec with what is true of the cluster in place of what it says of it: its nodes, their kernel, versions and tunnel. */
export function asFound(model: ClusterModel, { nodes, tunnelPort }: Facts): ClusterModel {
  const linux = nodes.filter(({ os }) => os === 'linux');
  const kernel = lowest(linux.map((node) => node.kernel));
  const kubelet = lowest(nodes.map((node) => node.kubelet));
  const count = Math.max(model.nodes.count ?? 0, nodes.length);
  return {
    ...model,
    nodes: { ...model.nodes, ...(count > 0 && { count }), ...(kernel !== undefined && { kernel }) },
    kubernetes: { ...model.kubernetes, ...(kubelet !== undefined && { version: kubelet }) },
    ...(model.migration && { migration: withTunnel(model.migration, tunnelPort?.value) }),
  };
}

function withTunnel(migration: NonNullable<ClusterModel['migration']>, tunnelPort: number | undefined) {
  if (tunnelPort === undefined) return migration;
  const from = Object.fromEntries(
    Object.entries(migration.from).map(([key, given]) => [key, { ...given, tunnelPort }]),
  );
  return { ...migration, from };
}

/** The lowest of the versions, as `major.minor`. */
function lowest(versions: readonly string[]): string | undefined {
  const found = versions.flatMap((version) => {
    const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
    return major === undefined || minor === undefined ? [] : [[Number(major), Number(minor)] as const];
  });
  const [first] = found.sort(([a, b], [c, d]) => a - c || b - d);
  return first?.join('.');
}
