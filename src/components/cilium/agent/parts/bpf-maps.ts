import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { agentContainer } from '../container';

const mount = { name: 'bpf-maps', mountPath: '/sys/fs/bpf' };

/** The BPF file system, where maps outlive agents. Only a privileged container can mount it for the host to see. */
export const bpfMaps: Part<CiliumSettings> = {
  name: 'bpf-maps',
  adds: (s) => ({
    volumes: [hostPath('bpf-maps', '/sys/fs/bpf', 'DirectoryOrCreate')],
    initContainers: [
      agentContainer(s, 'mount-bpf-fs', {
        command: ['/bin/bash', '-c', '--'],
        args: ['mount | grep "/sys/fs/bpf type bpf" || mount -t bpf bpf /sys/fs/bpf'],
        securityContext: { privileged: true },
        volumeMounts: [{ ...mount, mountPropagation: 'Bidirectional' }],
      }),
    ],
    into: {
      'cilium-agent': { volumeMounts: [{ ...mount, mountPropagation: 'HostToContainer' }] },
      'clean-cilium-state': { volumeMounts: [mount] },
    },
  }),
};
