import type { Part } from '../../../pod/part';
import type { WindowsSettings } from '../windows-settings';

const mount = { name: 'antrea-windows-config', mountPath: '/etc/antrea' };

/** antrea-windows-config: the agent's file, and the CNI configuration that goes to the node. */
export const configuration: Part<WindowsSettings> = {
  name: 'configuration',
  adds: () => ({
    volumes: [{ name: mount.name, configMap: { name: mount.name } }],
    into: {
      'antrea-agent': { volumeMounts: [mount] },
      'install-cni': { volumeMounts: [{ ...mount, readOnly: true }] },
    },
  }),
};
