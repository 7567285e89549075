import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** Programs and maps are pinned on the node; where it has no such file system yet, the agent mounts it there. */
export const bpfMaps: Part<TetragonSettings> = {
  name: 'bpf-maps',
  adds: () => ({
    volumes: [hostPath('bpf-maps', '/sys/fs/bpf', 'DirectoryOrCreate')],
    into: {
      tetragon: { volumeMounts: [{ name: 'bpf-maps', mountPath: '/sys/fs/bpf', mountPropagation: 'Bidirectional' }] },
    },
  }),
};
