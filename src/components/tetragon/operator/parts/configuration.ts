import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** The operator reads tetragon-operator-config as a folder. */
export const configuration: Part<TetragonSettings> = {
  name: 'configuration',
  adds: () => ({
    volumes: [{ name: 'tetragon-operator-config', configMap: { name: 'tetragon-operator-config' } }],
    into: {
      'tetragon-operator': {
        volumeMounts: [
          { name: 'tetragon-operator-config', mountPath: '/etc/tetragon/operator.conf.d/', readOnly: true },
        ],
      },
    },
  }),
};
