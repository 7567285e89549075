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
  volumes: [
    hostPath('host-cni-conf', '/etc/cni/net.d'),
    // Nothing below /opt may be run on nodes of GKE.
    hostPath('host-cni-bin', s.gke ? '/home/kubernetes/bin' : '/opt/cni/bin'),
  ],
  containers: [
    agentContainer(s, 'install-cni', {
      ...run,
      env: [
        { name: 'SKIP_CNI_BINARIES', value: '' },
        // Talos has the module of Open vSwitch built in, and lets no pod load any.
        ...(s.talos ? [{ name: 'SKIP_LOADING_KERNEL_MODULES', value: '1' }] : []),
        { name: 'CONFIG_FILE_MODE', value: '644' },
      ],
      resources: { requests: { cpu: '100m' } },
      ...(!s.talos && { securityContext: { capabilities: { add: ['SYS_MODULE'] } } }),
      volumeMounts: [
        { name: 'host-cni-conf', mountPath: '/host/etc/cni/net.d' },
        { name: 'host-cni-bin', mountPath: '/host/opt/cni/bin' },
      ],
    }),
  ],
});
