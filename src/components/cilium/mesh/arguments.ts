import type { CiliumSettings } from '../settings';
import { ports } from './ports';

/** The arguments that the two halves of the mesh API server have in common: who they are, and their etcd. */
export const commonArguments = (s: CiliumSettings, command: 'clustermesh' | 'kvstoremesh', etcdQps: number) => [
  command,
  ...(s.cilium.logLevel === 'debug' ? ['--debug'] : []),
  '--cluster-name=$(CLUSTER_NAME)',
  '--cluster-id=$(CLUSTER_ID)',
  '--kvstore-opt=etcd.config=/var/lib/cilium/etcd-config.yaml',
  `--kvstore-opt=etcd.qps=${etcdQps}`,
  // Its own etcd starts empty, and takes everything as fast as it comes.
  '--kvstore-opt=etcd.bootstrapQps=10000',
];

/** How many clusters the mesh can have. */
export const maxClusters = ({ model }: CiliumSettings) =>
  `--max-connected-clusters=${model.mesh?.maxConnectedClusters ?? 255}`;

/** Where metrics are served. */
export const metricsArguments = (port: 'apiserv-metrics' | 'kvmesh-metrics') => [
  `--prometheus-serve-addr=:${ports[port]}`,
  '--controller-group-metrics=all',
];
