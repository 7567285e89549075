import { type IntervalSet, intervalSetOf, subtract } from '../address/interval-set';
import { type Finding, finding } from '../diagnostics/finding';
import type { FleetCluster } from './fleet/fleet-cluster';
import { meshName } from './fleet/mesh-name';

/** What a cluster says in `mesh.clusters` of another one's pods is what the other one's spec says. */
export function checkPeers(clusters: readonly FleetCluster[]): Finding[] {
  const byName = new Map(clusters.map((cluster) => [meshName(cluster.model), cluster]));
  return clusters.flatMap((cluster) =>
    (cluster.model.mesh?.clusters ?? []).flatMap(({ name, podCIDRs: said }, index) => {
      const other = byName.get(name);
      const real = other?.model.pods.cidrs ?? [];
      if (!other || said.length === 0 || real.length === 0) return [];
      const path = `/spec/mesh/clusters/${index}/podCIDRs`;
      const claimed = cluster.uses.filter((use) => use.kind === 'other-cluster' && use.path.startsWith(`${path}/`));
      const pods = other.uses.filter(({ kind }) => kind === 'pods');
      const [a, b] = [claimed, pods].map((uses) => intervalSetOf(uses.map(({ range }) => range)));
      if (!a || !b || (isEmpty(subtract(a, b)) && isEmpty(subtract(b, a)))) return [];
      const place = other.place('/spec/pods/cidrs');
      const related = place && [{ place, label: 'its pod ranges' }];
      return [finding('FL-ADDR-003', { name, said, real }, { path, place: cluster.place(path), related })];
    }),
  );
}

const isEmpty = (set: IntervalSet) => set[4].length + set[6].length === 0;
