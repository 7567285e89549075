import type { Part } from '../../pod/part';
import type { CiliumSettings } from '../settings';

/** Why the page's pod looks as it does, beyond its frame. */
export const uiParts: readonly Part<CiliumSettings>[] = [
  {
    name: 'web-server-configuration',
    adds: () => ({
      volumes: [{ name: 'hubble-ui-nginx-conf', configMap: { name: 'hubble-ui-nginx', defaultMode: 0o644 } }],
      into: {
        frontend: {
          volumeMounts: [
            { name: 'hubble-ui-nginx-conf', mountPath: '/etc/nginx/conf.d/default.conf', subPath: 'nginx.conf' },
          ],
        },
      },
    }),
  },
  {
    name: 'web-server-scratch',
    adds: ({ version }) => ({
      volumes: [
        { name: 'tmp-dir', emptyDir: version.features.has('hardened-flow-pods') ? { sizeLimit: '256Mi' } : {} },
      ],
      into: { frontend: { volumeMounts: [{ name: 'tmp-dir', mountPath: '/tmp' }] } },
    }),
  },
  {
    name: 'flows',
    adds: () => ({ into: { backend: { env: [{ name: 'FLOWS_API_ADDR', value: 'hubble-relay:80' }] } } }),
  },
];
