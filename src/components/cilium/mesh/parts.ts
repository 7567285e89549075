import type { Volume } from 'kubernetes-types/core/v1';
import { optionalSecret } from '../../pod/optional-secret';
import type { Part } from '../../pod/part';
import { meshCertificates } from '../certificates/mesh-certificates';
import type { CiliumSettings } from '../settings';
import { paths } from './paths';
import { remoteUsersName } from './remote-users';

/** A certificate without which the pod does not start: etcd opens to nobody without one. */
const certificate = (volume: string, name: string): Volume => ({
  name: volume,
  projected: {
    defaultMode: 0o400,
    sources: [{ secret: { name, items: ['tls.crt', 'tls.key', 'ca.crt'].map((key) => ({ key, path: key })) } }],
  },
});

const data = { name: 'etcd-data-dir', mountPath: paths.etcdData };
const admin = { name: 'etcd-admin-client', mountPath: paths.adminCertificate, readOnly: true };

/** Why the mesh API server's pod looks as it does, beyond its frame. */
export const meshParts: readonly Part<CiliumSettings>[] = [
  {
    name: 'etcd-certificate',
    adds: () => ({
      volumes: [certificate('etcd-server-secrets', meshCertificates.server.secret)],
      into: {
        etcd: { volumeMounts: [{ name: 'etcd-server-secrets', mountPath: paths.etcdCertificate, readOnly: true }] },
      },
    }),
  },
  {
    name: 'etcd-data',
    adds: () => ({
      // Of the cluster's own state nothing is lost with it, so it lives and dies with the pod.
      volumes: [{ name: data.name, emptyDir: { medium: '' } }],
      into: { 'etcd-init': { volumeMounts: [data] }, etcd: { volumeMounts: [data] } },
    }),
  },
  {
    name: 'admin-certificate',
    adds: () => ({
      volumes: [certificate(admin.name, meshCertificates.admin.secret)],
      into: { apiserver: { volumeMounts: [admin] }, kvstoremesh: { volumeMounts: [admin] } },
    }),
  },
  {
    name: 'users',
    adds: () => ({
      volumes: [{ name: 'etcd-users-config', configMap: { name: remoteUsersName, defaultMode: 0o400 } }],
      into: {
        apiserver: { volumeMounts: [{ name: 'etcd-users-config', mountPath: paths.users, readOnly: true }] },
      },
    }),
  },
  {
    name: 'other-clusters',
    adds: () => ({
      volumes: [
        {
          name: 'kvstoremesh-secrets',
          projected: {
            defaultMode: 0o400,
            sources: [
              // Each key is a file: a cluster that joins restarts nothing.
              optionalSecret('cilium-kvstoremesh'),
              optionalSecret(meshCertificates.remote.secret, {
                'tls.key': 'common-etcd-client.key',
                'tls.crt': 'common-etcd-client.crt',
                'ca.crt': 'common-etcd-client-ca.crt',
              }),
            ],
          },
        },
      ],
      into: {
        kvstoremesh: {
          volumeMounts: [{ name: 'kvstoremesh-secrets', mountPath: paths.otherClusters, readOnly: true }],
        },
      },
    }),
  },
  {
    name: 'addresses-of-clusters',
    when: ({ model }) => model.mesh?.clusters.some(({ addresses }) => addresses.length > 0) === true,
    // Their certificates are for names, which no name server knows.
    adds: ({ model }) => ({
      pod: {
        hostAliases:
          model.mesh?.clusters.flatMap(({ name, addresses }) =>
            addresses.map((ip) => ({ ip, hostnames: [`${name}.mesh.cilium.io`] })),
          ) ?? [],
      },
    }),
  },
];
