import { optionalSecret } from '../../pod/optional-secret';
import type { Additions } from '../../pod/part';
import { paths } from './paths';

const certificate = (secret: string, prefix: string) =>
  optionalSecret(secret, {
    'tls.key': `${prefix}.key`,
    'tls.crt': `${prefix}.crt`,
    'ca.crt': `${prefix}-ca.crt`,
  });

/** Where a container of agents or operator finds the Secrets of a mesh; all may be absent, so a cluster joins without a restart. */
export const meshSecrets = (container: string): Additions => ({
  volumes: [
    {
      name: 'clustermesh-secrets',
      projected: {
        defaultMode: 0o400,
        sources: [
          // Each key is a file: they name the clusters of the mesh, which nobody knows here.
          optionalSecret('cilium-clustermesh'),
          certificate('clustermesh-apiserver-remote-cert', 'common-etcd-client'),
          certificate('clustermesh-apiserver-local-cert', 'local-etcd-client'),
        ],
      },
    },
  ],
  into: {
    [container]: {
      env: [{ name: 'CILIUM_CLUSTERMESH_CONFIG', value: `${paths.otherClusters}/` }],
      volumeMounts: [{ name: 'clustermesh-secrets', mountPath: paths.otherClusters, readOnly: true }],
    },
  },
});
