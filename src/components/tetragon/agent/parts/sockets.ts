import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** The agent's socket, and the folder of Cilium's, for tools on the node. */
export const sockets: Part<TetragonSettings> = {
  name: 'sockets',
  adds: () => ({
    volumes: [
      hostPath('cilium-run', '/var/run/cilium', 'DirectoryOrCreate'),
      hostPath('tetragon-run', '/var/run/tetragon', 'DirectoryOrCreate'),
    ],
    into: {
      tetragon: {
        volumeMounts: [
          { name: 'cilium-run', mountPath: '/var/run/cilium' },
          { name: 'tetragon-run', mountPath: '/var/run/tetragon' },
        ],
      },
    },
  }),
};
