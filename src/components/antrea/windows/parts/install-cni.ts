import type { Part } from '../../../pod/part';
import { windowsContainer } from '../container';
import type { WindowsSettings } from '../windows-settings';

/** Puts the CNI plugin and its configuration on the node, before the agent starts. */
export const installCni: Part<WindowsSettings> = {
  name: 'install-cni',
  adds: (s) => ({
    initContainers: [
      windowsContainer(s, 'install-cni', 'Install-WindowsCNI', { resources: { requests: { cpu: '100m' } } }),
    ],
  }),
};
