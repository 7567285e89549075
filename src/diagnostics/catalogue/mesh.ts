import { rule } from '../rule';

const docs = 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/';

/** A mesh of clusters: FL-MESH-nnn from 102 on. */
export const meshRules = {
  'FL-MESH-102': rule({
    severity: 'error',
    title: 'other clusters without an API server for them',
    message: () => '`mesh.clusters` names other clusters, and `mesh.apiServer` is not there',
    why: 'they could not read this cluster, and agents find them in its cache',
    help: () => 'write `apiServer: {}`',
    docs,
  }),
  'FL-MESH-103': rule<{ what: 'name' | 'id'; value: string }>({
    severity: 'error',
    title: 'two clusters that cannot be told apart',
    message: ({ what, value }) => `another cluster of the mesh has the ${what} \`${value}\``,
    why: 'identities of pods hold the number of their cluster, certificates its name: agents refuse the second one',
    help: ({ what }) => `give each cluster ${what === 'id' ? 'a number' : 'a name'} of its own`,
    docs,
  }),
  'FL-MESH-104': rule<{ key: string; needs: string; type: string }>({
    severity: 'error',
    title: 'a setting for another type of Service',
    message: ({ key, type, needs }) => `\`${key}\` does nothing with \`type: ${type}\`, it is for ${needs}`,
    why: 'a setting that is ignored looks as if it worked',
    help: ({ key, needs }) => `write \`type: ${needs}\`, or remove \`${key}\``,
    docs: 'https://docs.cilium.io/en/v1.20/network/clustermesh/clustermesh/',
  }),
  'FL-MESH-105': rule<{ names: readonly string[] }>({
    severity: 'warning',
    title: 'pods of other clusters are masqueraded',
    message: ({ names }) =>
      `\`routing.nativeCIDRs\` does not hold the pods of ${names.map((name) => `\`${name}\``).join(', ')}: they are not reached without masquerading`,
    why: 'pods of other clusters would see addresses of nodes, and policies there would not know who comes',
    help: () => 'name one range in `routing.nativeCIDRs` that holds the pods of all clusters',
    docs,
  }),
  'FL-MESH-106': rule<{ id: number; most: number }>({
    severity: 'error',
    title: 'a number beyond the size of the mesh',
    message: ({ id, most }) => `a mesh of ${most} clusters has no number ${id}`,
    why: 'the number has its place in the identity of each pod: agents refuse one that does not fit',
    help: ({ most }) =>
      `choose a number up to ${most}${most < 511 ? ', or write `maxConnectedClusters: 511` in every cluster of the mesh' : ''}`,
    docs,
  }),
  'FL-MESH-107': rule({
    severity: 'error',
    title: 'exported Services that nobody reads',
    message: () => '`mesh.mcsAPI` does nothing without `mesh.apiServer`',
    why: 'other clusters read ServiceExports from the mesh API server',
    help: () => 'write `apiServer: {}`, or remove `mcsAPI`',
    docs: 'https://docs.cilium.io/en/v1.20/network/clustermesh/mcsapi/',
  }),
  'FL-MESH-114': rule<{ port: number; first: number; last: number }>({
    severity: 'error',
    title: 'a NodePort that Services do not get',
    message: ({ port, first, last }) => `NodePort ${port} is not one from ${first} to ${last}`,
    why: 'the API server refuses the Service, and other clusters do not reach this one',
    help: ({ first, last }) => `choose a port from ${first} to ${last}`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  }),
} as const;
