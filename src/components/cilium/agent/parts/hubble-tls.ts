import { optionalSecret } from '../../../pod/optional-secret';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** The certificate that an agent serves flows with; it starts without one and picks it up when it is made. */
export const hubbleTls: Part<CiliumSettings> = {
  name: 'hubble-tls',
  when: (s) => s.hubble,
  adds: () => ({
    volumes: [
      {
        name: 'hubble-tls',
        projected: {
          defaultMode: 0o400,
          sources: [
            optionalSecret('hubble-server-certs', {
              'tls.crt': 'server.crt',
              'tls.key': 'server.key',
              'ca.crt': 'client-ca.crt',
            }),
          ],
        },
      },
    ],
    into: {
      'cilium-agent': {
        volumeMounts: [{ name: 'hubble-tls', mountPath: '/var/lib/cilium/tls/hubble', readOnly: true }],
      },
    },
  }),
};
