import type { Volume, VolumeMount } from 'kubernetes-types/core/v1';
import { hostPath } from '../pod/host-path';
import type { Vip } from './instance';

/** The flags by which the leader is elected in etcd; there are no variables for them. */
export function electionFlags(vip: Vip | undefined): string[] {
  if (!vip?.etcd) return [];
  const { endpoints, caFile, certFile, keyFile } = vip.etcd;
  return [
    '--leaderElectionType=etcd',
    `--etcdEndpoints=${endpoints.join(',')}`,
    `--etcdCACert=${caFile}`,
    `--etcdCert=${certFile}`,
    `--etcdKey=${keyFile}`,
  ];
}

/** The files of the host that those flags name: no more of its folder than these. */
export function etcdFiles(vip: Vip | undefined): { readonly volumes: Volume[]; readonly mounts: VolumeMount[] } {
  const { caFile, certFile, keyFile } = vip?.etcd ?? {};
  const files = Object.entries({ 'etcd-ca': caFile, 'etcd-cert': certFile, 'etcd-key': keyFile }).flatMap(
    ([name, path]) => (path === undefined ? [] : [{ name, path }]),
  );
  return {
    volumes: files.map(({ name, path }) => hostPath(name, path, 'File')),
    mounts: files.map(({ name, path }) => ({ name, mountPath: path, readOnly: true })),
  };
}
