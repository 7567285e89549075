import type { Container } from 'kubernetes-types/core/v1';
import type { CiliumSettings } from '../settings';
import { commonArguments, maxClusters, metricsArguments } from './arguments';
import { clusterEnv } from './cluster-env';
import { meshContainer } from './container';
import { paths } from './paths';
import { containerPort, ports } from './ports';

/** What copies the other clusters into the etcd (KVStoreMesh), so that each agent need not ask all of them. */
export function cacheContainer(s: CiliumSettings): Container {
  return meshContainer(s, 'kvstoremesh', {
    command: ['/usr/bin/clustermesh-apiserver'],
    args: [
      ...commonArguments(s, 'kvstoremesh', 100),
      '--kvstore-opt=etcd.maxInflight=10',
      `--clustermesh-config=${paths.otherClusters}`,
      maxClusters(s),
      '--clustermesh-cache-ttl=0s',
      `--health-port=${ports['kvmesh-health']}`,
      ...metricsArguments('kvmesh-metrics'),
      // The API server beside it beats already.
      '--enable-heartbeat=false',
    ],
    readinessProbe: { httpGet: { path: '/readyz', port: 'kvmesh-health' } },
    env: [clusterEnv('CLUSTER_NAME', 'cluster-name'), clusterEnv('CLUSTER_ID', 'cluster-id')],
    ports: [containerPort('kvmesh-health'), containerPort('kvmesh-metrics')],
  });
}
