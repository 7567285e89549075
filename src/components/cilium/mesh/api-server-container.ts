import type { Container } from 'kubernetes-types/core/v1';
import { configEnv } from '../../pod/config-env';
import type { CiliumSettings } from '../settings';
import { commonArguments, maxClusters, metricsArguments } from './arguments';
import { clusterEnv } from './cluster-env';
import { meshContainer } from './container';
import { paths } from './paths';
import { containerPort, ports } from './ports';

/** What fills the etcd with its own cluster, and keeps its users. */
export function apiServerContainer(s: CiliumSettings): Container {
  const { features } = s.version;
  return meshContainer(s, 'apiserver', {
    command: ['/usr/bin/clustermesh-apiserver'],
    args: [
      ...commonArguments(s, 'clustermesh', features.has('fast-mesh-writes') ? 50 : 20),
      maxClusters(s),
      `--health-port=${ports['apiserv-health']}`,
      '--cluster-users-enabled',
      `--cluster-users-config-path=${paths.users}/users.yaml`,
      ...metricsArguments('apiserv-metrics'),
      ...(s.mcsAPI ? ['--clustermesh-enable-mcs-api'] : []),
      ...(features.has('explicit-defaults') ? ['--clustermesh-default-global-namespace=true'] : []),
    ],
    env: [
      clusterEnv('CLUSTER_NAME', 'cluster-name'),
      configEnv('CLUSTER_ID', 'cilium-config', 'cluster-id'),
      configEnv('ENABLE_K8S_ENDPOINT_SLICE', 'cilium-config', 'enable-k8s-endpoint-slice'),
    ],
    readinessProbe: { httpGet: { path: '/readyz', port: 'apiserv-health' } },
    ports: [containerPort('apiserv-health'), containerPort('apiserv-metrics')],
  });
}
