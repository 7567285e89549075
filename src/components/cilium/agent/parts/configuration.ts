import { fieldEnv } from '../../../pod/field-env';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { agentContainer } from '../container';

/** An init container joins cilium-config with what CiliumNodeConfigs say for the node; the agent reads the result. */
export const configuration: Part<CiliumSettings> = {
  name: 'configuration',
  adds: (s) => {
    const volumeMounts = [{ name: 'tmp', mountPath: '/tmp' }];
    return {
      volumes: [{ name: 'tmp', emptyDir: {} }],
      initContainers: [
        agentContainer(s, 'config', {
          command: ['cilium-dbg', 'build-config'],
          env: [fieldEnv('K8S_NODE_NAME', 'spec.nodeName'), fieldEnv('CILIUM_K8S_NAMESPACE', 'metadata.namespace')],
          volumeMounts,
          securityContext: { capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] } },
        }),
      ],
      into: { 'cilium-agent': { volumeMounts } },
    };
  },
};
