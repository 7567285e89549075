import type { CiliumRows } from './cilium-rows';

export const identity: readonly CiliumRows[] = [
  {
    name: 'identity',
    rows: {
      'identity-allocation-mode': 'crd',
      'identity-management-mode': 'agent',
      'identity-gc-interval': '15m0s',
      'identity-heartbeat-timeout': '30m0s',
      'enable-well-known-identities': 'false',
      'enable-node-selector-labels': 'false',
    },
  },
  {
    name: 'cluster-identity',
    from: 'mesh.clusterId',
    rows: { 'cluster-id': ({ cluster }) => String(cluster.id) },
  },
  {
    name: 'cluster-name',
    from: 'cni.cilium.clusterName',
    rows: { 'cluster-name': ({ cluster }) => cluster.name },
  },
];
