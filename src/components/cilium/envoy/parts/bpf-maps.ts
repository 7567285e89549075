import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** The agent's maps, in which Envoy looks up who an address is. */
export const bpfMaps: Part<CiliumSettings> = {
  name: 'bpf-maps',
  adds: () => ({
    volumes: [hostPath('bpf-maps', '/sys/fs/bpf', 'DirectoryOrCreate')],
    into: {
      'cilium-envoy': {
        volumeMounts: [{ name: 'bpf-maps', mountPath: '/sys/fs/bpf', mountPropagation: 'HostToContainer' }],
      },
    },
  }),
};
