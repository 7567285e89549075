import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

/** The kubelet's socket that tells which device a pod got: secondary interfaces are such devices. */
export const podResources: Part<AgentSettings> = {
  name: 'pod-resources',
  adds: () => {
    const path = '/var/lib/kubelet/pod-resources';
    return {
      volumes: [hostPath('host-pod-resources', path, 'Directory')],
      into: { 'antrea-agent': { volumeMounts: [{ name: 'host-pod-resources', mountPath: path }] } },
    };
  },
};
