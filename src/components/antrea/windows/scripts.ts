import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import { installCni } from './scripts/install-cni';
import { installOpenVSwitch } from './scripts/install-open-vswitch';
import { runAgent } from './scripts/run-agent';
import { runOpenVSwitch } from './scripts/run-open-vswitch';
import { switchExtension } from './scripts/switch-extension';
import type { WindowsSettings } from './windows-settings';

/** `antrea-agent-windows`: the PowerShell scripts that the containers run. */
export const windowsScripts = (s: WindowsSettings): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'antrea-agent-windows', namespace: s.namespace, labels: labels() },
  data: {
    'Install-WindowsCNI.ps1': installCni,
    'Run-AntreaAgent.ps1': runAgent(s),
    ...(s.windows.openVSwitch === 'pods' && {
      'Install-OVSDriver.ps1': installOpenVSwitch,
      'Run-AntreaOVS.ps1': runOpenVSwitch,
      'VMSwitchExtension-AntreaAgent.ps1': switchExtension,
    }),
  },
});
