import { connected } from './connected';
import type { FleetCluster } from './fleet-cluster';
import { meshName } from './mesh-name';

/** The meshes of a fleet, each with its clusters: one that names another in `mesh.clusters` is in a mesh with it. */
export function meshesOf(clusters: readonly FleetCluster[]): FleetCluster[][] {
  const byName = new Map(clusters.map((cluster) => [meshName(cluster.model), cluster]));
  const links = clusters.flatMap((cluster) =>
    (cluster.model.mesh?.clusters ?? []).flatMap(({ name }): [FleetCluster, FleetCluster][] => {
      const other = byName.get(name);
      return other ? [[cluster, other]] : [];
    }),
  );
  return connected(clusters, links);
}
