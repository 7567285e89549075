import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** Agents read tetragon-config as a folder. */
export const configuration: Part<TetragonSettings> = {
  name: 'configuration',
  adds: () => ({
    volumes: [{ name: 'tetragon-config', configMap: { name: 'tetragon-config' } }],
    into: {
      tetragon: {
        volumeMounts: [{ name: 'tetragon-config', mountPath: '/etc/tetragon/tetragon.conf.d/', readOnly: true }],
      },
    },
  }),
};
