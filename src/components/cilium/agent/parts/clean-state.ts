import { configEnv } from '../../../pod/config-env';
import { hostPrivileges } from '../../../pod/host-privileges';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { agentCapabilities } from '../capabilities';
import { agentContainer } from '../container';

/** Removes what an earlier agent left, where cilium-config asks for it. */
export const cleanState: Part<CiliumSettings> = {
  name: 'clean-state',
  adds: (s) => ({
    initContainers: [
      agentContainer(s, 'clean-cilium-state', {
        command: ['/init-container.sh'],
        env: [
          configEnv('CILIUM_ALL_STATE', 'cilium-config', 'clean-cilium-state'),
          configEnv('CILIUM_BPF_STATE', 'cilium-config', 'clean-cilium-bpf-state'),
          configEnv('WRITE_CNI_CONF_WHEN_READY', 'cilium-config', 'write-cni-conf-when-ready'),
        ],
        securityContext: hostPrivileges(...agentCapabilities(s, 'cleanState')),
      }),
    ],
  }),
};
