import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

const name = 'host-var-log-antrea';

/** Logs on the node, where they outlive their pod. */
export const logs: Part<AgentSettings> = {
  name: 'logs',
  adds: () => ({
    volumes: [hostPath(name, '/var/log/antrea', 'DirectoryOrCreate')],
    into: {
      'antrea-agent': { volumeMounts: [{ name, mountPath: '/var/log/antrea' }] },
      'antrea-ovs': { volumeMounts: [{ name, mountPath: '/var/log/openvswitch', subPath: 'openvswitch' }] },
    },
  }),
};
