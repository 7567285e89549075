import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

/** The node's modules, from which the one of Open vSwitch is loaded. */
export const kernelModules: Part<AgentSettings> = {
  name: 'kernel-modules',
  when: ({ talos }) => !talos,
  adds: () => ({
    volumes: [hostPath('host-lib-modules', '/lib/modules')],
    into: {
      'install-cni': { volumeMounts: [{ name: 'host-lib-modules', mountPath: '/lib/modules', readOnly: true }] },
    },
  }),
};
