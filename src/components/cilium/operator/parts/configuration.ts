import { configEnv } from '../../../pod/config-env';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** The operator reads cilium-config as it is; its command line takes `debug` from there too. */
export const configuration: Part<CiliumSettings> = {
  name: 'configuration',
  adds: () => ({
    volumes: [{ name: 'cilium-config-path', configMap: { name: 'cilium-config' } }],
    into: {
      'cilium-operator': {
        env: [configEnv('CILIUM_DEBUG', 'cilium-config', 'debug')],
        volumeMounts: [{ name: 'cilium-config-path', mountPath: '/tmp/cilium/config-map', readOnly: true }],
      },
    },
  }),
};
