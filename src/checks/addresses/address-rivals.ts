import type { Rivals } from '../../address/overlapping-pairs';
import { type AddressKind, addressKinds } from './address-uses';

type Pairs = Readonly<Partial<Record<AddressKind, readonly AddressKind[]>>>;
type KindRivals = Rivals<AddressKind>;

/**
 * Within a cluster nothing has addresses in common but what stands here. Pools, virtual and egress addresses are taken out of
 * the node network; agents reach the API server at whatever is its own; a router may be anything that nobody hands out.
 */
const shared: Pairs = {
  nodes: ['pool', 'vip', 'api-server', 'egress', 'node-address', 'router', 'mesh-peer'],
  'api-server': ['api-server', 'services', 'vip', 'node-address', 'router', 'mesh-peer'],
  'node-address': ['node-address', 'vip', 'router', 'mesh-peer'],
  router: ['router', 'pods', 'services', 'other-cluster', 'mesh-peer'],
  'mesh-peer': ['mesh-peer', 'other-cluster'],
  // It runs already, on clouds in the network of the nodes: only what is new must keep clear of it.
  source: [
    'source',
    'nodes',
    'pool',
    'vip',
    'api-server',
    'egress',
    'node-address',
    'router',
    'mesh-peer',
    'other-cluster',
  ],
};

/** What is found by its address in a network: two would answer for it, or a router would choose between them. */
const inNetwork: Pairs = {
  pool: ['pool', 'vip', 'egress', 'pods', 'api-server', 'router'],
  vip: ['vip', 'egress', 'pods', 'api-server', 'router'],
  egress: ['egress', 'pods', 'api-server', 'router'],
  pods: ['pods', 'nodes', 'api-server'],
};

/** The nodes of a mesh reach the pods and the nodes of all its clusters by address. */
const inMesh: Pairs = {
  pods: ['pods', 'nodes', 'services', 'tunnel', 'api-server', 'vip', 'pool', 'egress'],
  nodes: ['services', 'tunnel'],
};

/** Gateways of a ClusterSet of Antrea route ClusterIPs and pods of all its members. */
const inClusterSet: Pairs = { pods: ['pods', 'nodes', 'services'], services: ['services', 'nodes'] };

/** Which kinds may have no address in common: in one cluster, between clusters of a network, of a mesh, of a ClusterSet. */
export const addressRivals: Readonly<Record<'cluster' | 'network' | 'mesh' | 'clusterSet', KindRivals>> = {
  cluster: rivals((one, other) => !named(shared, one, other)),
  network: rivals((one, other) => named(inNetwork, one, other)),
  mesh: rivals((one, other) => named(inMesh, one, other)),
  clusterSet: rivals((one, other) => named(inClusterSet, one, other)),
};

function rivals(areRivals: (one: AddressKind, other: AddressKind) => boolean): KindRivals {
  const kinds = Object.keys(addressKinds) as AddressKind[];
  const table = new Map(kinds.map((kind) => [kind, kinds.filter((other) => areRivals(kind, other))]));
  return (kind) => table.get(kind) ?? [];
}

/** Whether a table has a pair, which it names from one side. */
function named(pairs: Pairs, one: AddressKind, other: AddressKind): boolean {
  return (pairs[one]?.includes(other) || pairs[other]?.includes(one)) ?? false;
}
