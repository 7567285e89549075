import type { Container } from 'kubernetes-types/core/v1';
import { hostPath } from '../../pod/host-path';
import type { Additions } from '../../pod/part';
import type { AgentSettings } from './agent-settings';
import { agentContainer } from './container';

/** The container that puts Antrea's plugin on the node, and the folders that it writes to. */
export const cniInstaller = (
  s: AgentSettings,
  run: Pick<Container, 'command' | 'args'>,
): Required<Pick<Additions, 'volumes' | 'containers'>> => ({
  volumes: [hostPath('host-cni-conf', '/etc/cni/net.d'), hostPath('host-cni-bin', '/opt/cni/bin')],
  containers: [
    agentContainer(s, 'install-cni', {
      ...run,
      env: [
        { name: 'SKIP_CNI_BINARIES', value: '' },
        { name: 'CONFIG_FILE_MODE', value: '644' },
      ],
      resources: { requests: { cpu: '100m' } },
      // To load the module of Open vSwitch, which Talos has built in.
      ...(!s.talos && { securityContext: { capabilities: { add: ['SYS_MODULE'] } } }),
      volumeMounts: [
        { name: 'host-cni-conf', mountPath: '/host/etc/cni/net.d' },
        { name: 'host-cni-bin', mountPath: '/host/opt/cni/bin' },
      ],
    }),
  ],
});
