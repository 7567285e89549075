import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

const file = (name: string) => ({
  volumeMounts: [{ name: 'antrea-config', mountPath: `/etc/antrea/${name}`, subPath: name, readOnly: true }],
});

/** antrea-config: the agent's part of it, and the CNI configuration that goes to the node. */
export const configuration: Part<AgentSettings> = {
  name: 'configuration',
  adds: () => ({
    volumes: [{ name: 'antrea-config', configMap: { name: 'antrea-config' } }],
    into: { 'antrea-agent': file('antrea-agent.conf'), 'install-cni': file('antrea-cni.conflist') },
  }),
};
