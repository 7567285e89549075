import { addressSet } from '../../address/address-set';
import { contains } from '../../address/interval-set';
import { rangesIn } from '../../address/ranges-in';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { nodePortRange } from '../../spec/node-port-range';

type Mesh = NonNullable<ClusterModel['mesh']>;

/** Clusters of a mesh can be told apart and reach one another, each under its own name. */
export function checkMesh(model: ClusterModel): Finding[] {
  const { mesh } = model;
  if (!mesh) return [];
  const own = model.cni.cilium?.clusterName ?? model.name;
  return [
    ...checkName(model, own),
    ...mesh.clusters.flatMap(({ name }, index) =>
      name === 'default' ? [finding('FL-MESH-101', { name }, { path: `/spec/mesh/clusters/${index}/name` })] : [],
    ),
    ...(mesh.clusters.length > 0 && !mesh.apiServer
      ? [finding('FL-MESH-102', {}, { path: '/spec/mesh/clusters' })]
      : []),
    ...alike(mesh, own),
    ...checkNumbers(mesh),
    ...(mesh.mcsAPI && !mesh.apiServer ? [finding('FL-MESH-107', {}, { path: '/spec/mesh/mcsAPI' })] : []),
    ...idle(mesh.apiServer?.service),
    ...checkNodePort(model, mesh),
    ...checkRoutes(model, mesh),
  ];
}

/** The cluster's name is written into identities: Cilium takes 32 characters, and `default` only without a mesh. */
function checkName({ cni }: ClusterModel, name: string): Finding[] {
  if (name.length <= 32 && name !== 'default') return [];
  const path = cni.cilium?.clusterName === undefined ? '/metadata/name' : '/spec/cni/cilium/clusterName';
  return [finding('FL-MESH-101', { name }, { path })];
}

function alike({ clusterId, clusters }: Mesh, own: string): Finding[] {
  const all = [{ name: own, id: clusterId }, ...clusters];
  return (['name', 'id'] as const).flatMap((what) =>
    clusters.flatMap((cluster, index) => {
      // Our own cluster stands before the first of the list.
      if (!all.slice(0, index + 1).some((other) => other[what] === cluster[what])) return [];
      const where = { path: `/spec/mesh/clusters/${index}/${what}` };
      return [finding('FL-MESH-103', { what, value: String(cluster[what]) }, where)];
    }),
  );
}

function checkNumbers({ clusterId, clusters, maxConnectedClusters: most }: Mesh): Finding[] {
  const all = [
    { id: clusterId, path: 'clusterId' },
    ...clusters.map(({ id }, index) => ({ id, path: `clusters/${index}/id` })),
  ];
  return all
    .filter(({ id }) => id > most)
    .map(({ id, path }) => finding('FL-MESH-106', { id, most }, { path: `/spec/mesh/${path}` }));
}

function idle(service: NonNullable<Mesh['apiServer']>['service'] | undefined): Finding[] {
  if (!service) return [];
  const { type, nodePort, sourceRanges } = service;
  const uses = [
    { on: nodePort !== undefined, key: 'nodePort', needs: 'NodePort' },
    { on: sourceRanges.length > 0, key: 'sourceRanges', needs: 'LoadBalancer' },
  ];
  return uses
    .filter(({ on, needs }) => on && needs !== type)
    .map(({ key, needs }) =>
      finding('FL-MESH-104', { key, needs, type }, { path: `/spec/mesh/apiServer/service/${key}` }),
    );
}

function checkNodePort(model: ClusterModel, { apiServer }: Mesh): Finding[] {
  const { type, nodePort: port } = apiServer?.service ?? {};
  const { first, last } = nodePortRange(model);
  if (type !== 'NodePort' || port === undefined || (port >= first && port <= last)) return [];
  return [finding('FL-MESH-114', { port, first, last }, { path: '/spec/mesh/apiServer/service/nodePort' })];
}

/** A VPC tells Cilium itself which ranges it routes. */
function checkRoutes({ routing, pods }: ClusterModel, { clusters }: Mesh): Finding[] {
  const { mode, masquerade, nativeCIDRs } = routing;
  if (mode !== 'native' || masquerade === 'none' || pods.ipam === 'eni') return [];
  const routed = addressSet(nativeCIDRs);
  const hidden = clusters.filter(({ podCIDRs }) =>
    podCIDRs.length === 0 ? nativeCIDRs.length === 0 : rangesIn(podCIDRs).some((range) => !contains(routed, range)),
  );
  const names = hidden.map(({ name }) => name);
  return names.length > 0 ? [finding('FL-MESH-105', { names }, { path: '/spec/routing/nativeCIDRs' })] : [];
}
