import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

/** The lock that everyone takes who writes iptables rules of the node. */
export const xtablesLock: Part<AgentSettings> = {
  name: 'xtables-lock',
  adds: () => ({
    volumes: [hostPath('xtables-lock', '/run/xtables.lock', 'FileOrCreate')],
    into: { 'antrea-agent': { volumeMounts: [{ name: 'xtables-lock', mountPath: '/run/xtables.lock' }] } },
  }),
};
