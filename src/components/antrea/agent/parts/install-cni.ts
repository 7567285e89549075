import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';
import { cniInstaller } from '../cni-installer';

/** Puts the CNI plugin and its configuration on the node, before the agent starts. */
export const installCni: Part<AgentSettings> = {
  name: 'install-cni',
  when: ({ chaining }) => !chaining,
  adds: (s) => {
    const { volumes, containers } = cniInstaller(s, { command: ['install_cni'] });
    return { volumes, initContainers: containers };
  },
};
