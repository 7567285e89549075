import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

const run = { name: 'cilium-run', mountPath: '/var/run/cilium' };
const netns = { name: 'cilium-netns', mountPath: '/var/run/cilium/netns', mountPropagation: 'HostToContainer' };

/** What outlives an agent: its own state, and the network namespaces of the pods. */
export const state: Part<CiliumSettings> = {
  name: 'state',
  adds: () => ({
    volumes: [
      hostPath('cilium-run', '/var/run/cilium', 'DirectoryOrCreate'),
      hostPath('cilium-netns', '/var/run/netns', 'DirectoryOrCreate'),
    ],
    into: {
      'cilium-agent': { volumeMounts: [run, netns] },
      'clean-cilium-state': { volumeMounts: [run] },
    },
  }),
};
