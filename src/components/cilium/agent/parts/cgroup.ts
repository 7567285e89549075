import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { cgroupRoot } from '../cgroup-root';

/** The cgroup2 tree that socket programs are attached to. */
export const cgroup: Part<CiliumSettings> = {
  name: 'cgroup',
  adds: (s) => {
    const mountPath = cgroupRoot(s);
    return {
      volumes: [hostPath('cilium-cgroup', mountPath, 'DirectoryOrCreate')],
      into: {
        'clean-cilium-state': {
          volumeMounts: [{ name: 'cilium-cgroup', mountPath, mountPropagation: 'HostToContainer' }],
        },
        // Where Cilium mounts the tree itself, it lies below /run/cilium, which the agent sees anyway.
        ...(s.talos && { 'cilium-agent': { volumeMounts: [{ name: 'cilium-cgroup', mountPath }] } }),
      },
    };
  },
};
