import type { Part } from '../../../pod/part';
import { logFileArgs } from '../../log-file-args';
import type { AgentSettings } from '../agent-settings';
import { agentContainer } from '../container';

/** Open vSwitch, whose flows are the data plane. */
export const openVSwitch: Part<AgentSettings> = {
  name: 'open-vswitch',
  adds: (s) => ({
    containers: [
      agentContainer(s, 'antrea-ovs', {
        command: ['start_ovs'],
        args: [...logFileArgs],
        livenessProbe: {
          exec: { command: ['/bin/sh', '-c', 'timeout 10 container_liveness_probe ovs'] },
          initialDelaySeconds: 5,
          periodSeconds: 10,
          timeoutSeconds: 10,
          failureThreshold: 5,
        },
        resources: { requests: { cpu: '200m' } },
        securityContext: { capabilities: { add: ['SYS_NICE', 'NET_ADMIN', 'SYS_ADMIN', 'IPC_LOCK'] } },
      }),
    ],
  }),
};
