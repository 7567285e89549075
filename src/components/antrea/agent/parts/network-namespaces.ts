import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

/** The network namespaces of pods: container runtimes name them by a process or by a mount, which must reach the agent. */
export const networkNamespaces: Part<AgentSettings> = {
  name: 'network-namespaces',
  adds: () => ({
    volumes: [hostPath('host-proc', '/proc'), hostPath('host-var-run-netns', '/var/run/netns')],
    into: {
      'antrea-agent': {
        volumeMounts: [
          { name: 'host-proc', mountPath: '/host/proc', readOnly: true },
          {
            name: 'host-var-run-netns',
            mountPath: '/host/var/run/netns',
            readOnly: true,
            mountPropagation: 'HostToContainer',
          },
        ],
      },
    },
  }),
};
