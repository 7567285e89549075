import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Kernel modules to load, and the lock by which those who write iptables rules take turns. */
export const kernel: Part<CiliumSettings> = {
  name: 'kernel',
  adds: () => ({
    volumes: [hostPath('lib-modules', '/lib/modules'), hostPath('xtables-lock', '/run/xtables.lock', 'FileOrCreate')],
    into: {
      'cilium-agent': {
        volumeMounts: [
          { name: 'lib-modules', mountPath: '/lib/modules', readOnly: true },
          { name: 'xtables-lock', mountPath: '/run/xtables.lock' },
        ],
      },
    },
  }),
};
