import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Kernel parameters: an agent that is not privileged writes them through mounts of the host's own. */
export const procSys: Part<CiliumSettings> = {
  name: 'proc-sys',
  adds: () => ({
    volumes: [
      hostPath('host-proc-sys-net', '/proc/sys/net', 'Directory'),
      hostPath('host-proc-sys-kernel', '/proc/sys/kernel', 'Directory'),
    ],
    into: {
      'cilium-agent': {
        volumeMounts: [
          { name: 'host-proc-sys-net', mountPath: '/host/proc/sys/net' },
          { name: 'host-proc-sys-kernel', mountPath: '/host/proc/sys/kernel' },
        ],
      },
    },
  }),
};
