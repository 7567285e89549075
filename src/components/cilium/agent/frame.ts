import { fieldEnv } from '../../pod/field-env';
import type { Frame } from '../../pod/fold-parts';
import { hostPrivileges } from '../../pod/host-privileges';
import { onNodeOf } from '../../pod/on-node-of';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { agentCapabilities } from './capabilities';
import { agentContainer } from './container';
import { agentLifecycle } from './lifecycle';
import { agentProbes } from './probes';
import { agentSelector } from './selector';

/** An agent before its parts: where it runs and what it runs. */
export const agentFrame = (s: CiliumSettings): Frame => ({
  labels: labels('cilium-agent', agentSelector),
  annotations: { 'kubectl.kubernetes.io/default-container': 'cilium-agent' },
  spec: {
    containers: [
      agentContainer(s, 'cilium-agent', {
        command: ['cilium-agent'],
        args: ['--config-dir=/tmp/cilium/config-map'],
        ...agentProbes(s),
        env: [fieldEnv('K8S_NODE_NAME', 'spec.nodeName'), fieldEnv('CILIUM_K8S_NAMESPACE', 'metadata.namespace')],
        lifecycle: agentLifecycle(s),
        securityContext: hostPrivileges(...agentCapabilities(s, 'agent')),
      }),
    ],
    restartPolicy: 'Always',
    priorityClassName: 'system-node-critical',
    serviceAccountName: 'cilium',
    automountServiceAccountToken: true,
    // The data plane stays in the kernel: a new agent takes it over, so the old one has nothing to finish.
    terminationGracePeriodSeconds: 1,
    hostNetwork: true,
    securityContext: { appArmorProfile: { type: 'Unconfined' }, seccompProfile: { type: 'Unconfined' } },
    affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [onNodeOf(agentSelector)] } },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    // Nodes are not ready before their agent is, so it bears every taint.
    tolerations: [{ operator: 'Exists' }],
  },
});
