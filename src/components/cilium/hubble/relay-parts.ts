import type { Part } from '../../pod/part';
import { hubbleCertificates } from '../certificates/hubble-certificates';
import type { CiliumSettings } from '../settings';
import { relayCertificates } from './relay-config';

/** Why the relay's pod looks as it does, beyond its frame. */
export const relayParts: readonly Part<CiliumSettings>[] = [
  {
    name: 'debug',
    when: ({ cilium }) => cilium.logLevel === 'debug',
    adds: () => ({ into: { 'hubble-relay': { args: ['--debug'] } } }),
  },
  {
    // Its root is read-only.
    name: 'scratch',
    when: ({ version }) => version.features.has('hardened-flow-pods'),
    adds: () => ({
      volumes: [{ name: 'tmp-volume', emptyDir: {} }],
      into: { 'hubble-relay': { volumeMounts: [{ name: 'tmp-volume', mountPath: '/tmp' }] } },
    }),
  },
  {
    name: 'configuration',
    adds: () => ({
      volumes: [
        {
          name: 'config',
          configMap: { name: 'hubble-relay-config', items: [{ key: 'config.yaml', path: 'config.yaml' }] },
        },
      ],
      into: {
        'hubble-relay': { volumeMounts: [{ name: 'config', mountPath: '/etc/hubble-relay', readOnly: true }] },
      },
    }),
  },
  {
    name: 'certificates',
    adds: () => ({
      volumes: [
        {
          name: 'tls',
          projected: {
            defaultMode: 0o400,
            sources: [
              {
                secret: {
                  name: hubbleCertificates.relayClient.secret,
                  items: [
                    { key: 'tls.crt', path: 'client.crt' },
                    { key: 'tls.key', path: 'client.key' },
                    { key: 'ca.crt', path: 'hubble-server-ca.crt' },
                  ],
                },
              },
            ],
          },
        },
      ],
      into: { 'hubble-relay': { volumeMounts: [{ name: 'tls', mountPath: relayCertificates, readOnly: true }] } },
    }),
  },
];
