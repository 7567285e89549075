import type { Args, Code } from '../../diagnostics/catalogue';
import { type Finding, finding } from '../../diagnostics/finding';
import type { LoadedSpec } from '../../spec/loaded-spec';
import type { ClusterModel } from '../../spec/model';
import type { FleetCluster } from './fleet-cluster';
import { meshName } from './mesh-name';
import { meshesOf } from './meshes-of';

/** The clusters of one mesh can be told apart, know each other, and send packets to each other in one way. */
export function checkMeshMembers(clusters: readonly FleetCluster[]): Finding[] {
  return [
    ...links(clusters),
    ...meshesOf(clusters).flatMap((members) =>
      members.flatMap((other, index) => alike(members.slice(0, index), other)),
    ),
  ];
}

/** Each cluster that names another in `mesh.clusters`, against the spec of that one. */
function links(clusters: readonly FleetCluster[]): Finding[] {
  const byName = new Map(clusters.map((cluster) => [meshName(cluster.model), cluster]));
  return clusters.flatMap((cluster) =>
    (cluster.model.mesh?.clusters ?? []).flatMap(({ name, id: said }, index): Finding[] => {
      const other = byName.get(name);
      if (!other) return [];
      const path = `/spec/mesh/clusters/${index}`;
      const { clusterId: real, apiServer, clusters: known = [] } = other.model.mesh ?? {};
      const one = meshName(cluster.model);
      const knows = known.some((peer) => peer.name === one);
      return [
        // A number that is ours too is told as that.
        ...(real !== undefined && real !== said && real !== cluster.model.mesh?.clusterId
          ? [told('FL-MESH-110', { name, said, real }, cluster, `${path}/id`, other, '/spec/mesh/clusterId', name)]
          : []),
        ...(apiServer && knows
          ? []
          : [
              told(
                'FL-MESH-113',
                { one, other: name, reads: apiServer !== undefined },
                other,
                apiServer ? '/spec/mesh/clusters' : '/spec/mesh',
                cluster,
                `${path}/name`,
                'it is named here',
              ),
            ]),
      ];
    }),
  );
}

/** One cluster against those before it; only the first of them that it does not go together with is told. */
function alike(before: readonly FleetCluster[], other: FleetCluster): Finding[] {
  const of = <T>(found: (one: FleetCluster) => T[]) => before.flatMap(found).slice(0, 1);
  const names = (one: FleetCluster) => ({ one: meshName(one.model), other: meshName(other.model) });
  return [
    ...of((one) => {
      const [id, same] = [one.model.mesh?.clusterId, other.model.mesh?.clusterId];
      if (id === undefined || id !== same) return [];
      const path = '/spec/mesh/clusterId';
      return [told('FL-MESH-108', { ...names(one), id }, other, path, one, path, names(one).one)];
    }),
    ...of((one) => {
      const [mine, theirs] = [one.model.mesh?.maxConnectedClusters, other.model.mesh?.maxConnectedClusters];
      if (mine === undefined || theirs === undefined || mine === theirs) return [];
      const path = '/spec/mesh/maxConnectedClusters';
      return [told('FL-MESH-109', { ...names(one), mine, theirs }, other, path, one, path, names(one).one)];
    }),
    ...of((one) => {
      const [mine, theirs] = [wayOf(one.model), wayOf(other.model)];
      if (mine === theirs) return [];
      const path = '/spec/routing';
      return [told('FL-MESH-111', { ...names(one), mine, theirs }, other, path, one, path, names(one).one)];
    }),
    ...of((one) => {
      if ((one.model.encryption === undefined) === (other.model.encryption === undefined)) return [];
      const [with_, without] = one.model.encryption ? [one, other] : [other, one];
      const args = { one: meshName(with_.model), other: meshName(without.model) };
      return [told('FL-MESH-112', args, without, '/spec/encryption', with_, '/spec/encryption', args.one)];
    }),
  ];
}

const ports = { vxlan: 8472, geneve: 6081 } as const;

/** How a cluster's nodes send packets of pods to other nodes. */
function wayOf({ routing: { mode, protocol, tunnelPort } }: ClusterModel): string {
  return mode === 'tunnel' ? `in a ${protocol} tunnel to port ${tunnelPort ?? ports[protocol]}` : 'without a tunnel';
}

function told<C extends Code>(
  code: C,
  args: Args<C>,
  { place }: LoadedSpec,
  path: string,
  beside: LoadedSpec,
  there: string,
  label: string,
): Finding {
  const at = beside.place(there);
  return finding(code, args, { path, place: place(path), related: at && [{ place: at, label }] });
}
