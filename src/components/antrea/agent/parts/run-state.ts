import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

const name = 'host-var-run-antrea';

/** What must outlive an agent: sockets and database of Open vSwitch, and which pod has which address. */
export const runState: Part<AgentSettings> = {
  name: 'run-state',
  adds: () => {
    const sockets = { name, mountPath: '/var/run/openvswitch', subPath: 'openvswitch' };
    return {
      volumes: [hostPath(name, '/var/run/antrea', 'DirectoryOrCreate')],
      into: {
        'install-cni': { volumeMounts: [{ name, mountPath: '/var/run/antrea' }] },
        'antrea-agent': {
          volumeMounts: [
            { name, mountPath: '/var/run/antrea' },
            sockets,
            { name, mountPath: '/var/lib/cni', subPath: 'cni' },
          ],
        },
        'antrea-ovs': { volumeMounts: [sockets] },
      },
    };
  },
};
