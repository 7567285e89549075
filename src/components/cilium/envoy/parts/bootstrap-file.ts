import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** The file that Envoy starts with. */
export const bootstrapFile: Part<CiliumSettings> = {
  name: 'bootstrap-file',
  adds: () => ({
    volumes: [
      {
        name: 'envoy-config',
        configMap: {
          name: 'cilium-envoy-config',
          defaultMode: 0o400,
          items: [{ key: 'bootstrap-config.json', path: 'bootstrap-config.json' }],
        },
      },
    ],
    into: {
      'cilium-envoy': {
        volumeMounts: [{ name: 'envoy-config', mountPath: '/var/run/cilium/envoy/', readOnly: true }],
      },
    },
  }),
};
