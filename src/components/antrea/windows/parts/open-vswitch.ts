import type { Part } from '../../../pod/part';
import { windowsContainer } from '../container';
import { runScript } from '../run-script';
import type { WindowsSettings } from '../windows-settings';

const extension = (state: 'enable' | 'disable') => ({
  exec: { command: [...runScript('VMSwitchExtension-AntreaAgent'), '-VMSwitchExtension', state] },
});

/** Open vSwitch, its driver and its daemons, where no service of the node is it. */
export const openVSwitch: Part<WindowsSettings> = {
  name: 'open-vswitch',
  when: ({ windows }) => windows.openVSwitch === 'pods',
  adds: (s) => ({
    initContainers: [windowsContainer(s, 'install-ovs-driver', 'Install-OVSDriver')],
    containers: [
      windowsContainer(s, 'antrea-ovs', 'Run-AntreaOVS', { resources: { requests: { cpu: '200m', memory: '100Mi' } } }),
    ],
    into: {
      'antrea-agent': { lifecycle: { postStart: extension('enable'), preStop: extension('disable') } },
      'antrea-ovs': {
        volumeMounts: [{ name: 'var-log-antrea', mountPath: '/var/log/openvswitch', subPath: 'openvswitch' }],
      },
    },
  }),
};
