import type { Container } from 'kubernetes-types/core/v1';
import type { CiliumSettings } from '../settings';
import { clusterEnv } from './cluster-env';
import { meshContainer } from './container';
import { meshName } from './mesh-name';
import { paths } from './paths';
import { containerPort, ports } from './ports';

// A new pod is a new etcd: members of an old one must not take it for theirs.
const token = { name: 'INITIAL_CLUSTER_TOKEN', valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } };

/** The etcd that clusters read, and before it what gives it its users. */
export function etcdContainers(s: CiliumSettings): { readonly init: Container; readonly main: Container } {
  return {
    init: meshContainer(s, 'etcd-init', {
      command: ['/usr/bin/clustermesh-apiserver'],
      args: [
        'etcdinit',
        ...(s.cilium.logLevel === 'debug' ? ['--debug'] : []),
        `--etcd-cluster-name=${meshName}`,
        '--etcd-initial-cluster-token=$(INITIAL_CLUSTER_TOKEN)',
        `--etcd-data-dir=${paths.etcdData}`,
      ],
      env: [clusterEnv('CILIUM_CLUSTER_NAME', 'cluster-name'), token],
    }),
    main: meshContainer(s, 'etcd', {
      command: ['/usr/bin/etcd'],
      args: [
        `--data-dir=${paths.etcdData}`,
        `--name=${meshName}`,
        '--client-cert-auth',
        `--trusted-ca-file=${paths.etcdCertificate}/ca.crt`,
        `--cert-file=${paths.etcdCertificate}/tls.crt`,
        `--key-file=${paths.etcdCertificate}/tls.key`,
        `--listen-client-urls=https://0.0.0.0:${ports.etcd}`,
        // It has one member: clients keep to the address by which they came.
        `--advertise-client-urls=https://localhost:${ports.etcd}`,
        '--initial-cluster-token=$(INITIAL_CLUSTER_TOKEN)',
        '--auto-compaction-retention=1',
        '--enable-grpc-gateway=false',
        `--listen-metrics-urls=http://0.0.0.0:${ports['etcd-metrics']}`,
        '--metrics=basic',
      ],
      env: [{ name: 'ETCDCTL_API', value: '3' }, token],
      ports: [containerPort('etcd'), containerPort('etcd-metrics')],
    }),
  };
}
