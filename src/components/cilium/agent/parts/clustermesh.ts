import { optionalSecret } from '../../../pod/optional-secret';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

const certificate = (secret: string, prefix: string) =>
  optionalSecret(secret, {
    'tls.key': `${prefix}.key`,
    'tls.crt': `${prefix}.crt`,
    'ca.crt': `${prefix}-ca.crt`,
  });

/** Where the Secrets of a mesh appear; mounted from the first day, so that joining one restarts no agent. */
export const clustermesh: Part<CiliumSettings> = {
  name: 'clustermesh',
  adds: () => ({
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
      'cilium-agent': {
        env: [{ name: 'CILIUM_CLUSTERMESH_CONFIG', value: '/var/lib/cilium/clustermesh/' }],
        volumeMounts: [{ name: 'clustermesh-secrets', mountPath: '/var/lib/cilium/clustermesh', readOnly: true }],
      },
    },
  }),
};
