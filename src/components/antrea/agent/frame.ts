import type { Frame } from '../../pod/fold-parts';
import { apiProbe } from '../api-probe';
import { logArgs } from '../log-args';
import { podEnv } from '../pod-env';
import type { AgentSettings } from './agent-settings';
import { agentContainer } from './container';
import { agentSelector } from './selector';

/** An agent before its parts: where it runs and what it runs. */
export const agentFrame = (s: AgentSettings): Frame => ({
  labels: agentSelector,
  annotations: { 'kubectl.kubernetes.io/default-container': 'antrea-agent' },
  spec: {
    containers: [
      agentContainer(s, 'antrea-agent', {
        command: ['antrea-agent'],
        args: ['--config=/etc/antrea/antrea-agent.conf', ...logArgs(s)],
        env: [...podEnv],
        ports: [{ name: 'api', containerPort: s.apiPort, protocol: 'TCP' }],
        livenessProbe: { ...apiProbe('/livez', 5), initialDelaySeconds: 10 },
        // An agent may need most of a minute to find a restarted controller: were all unready then, all would be replaced.
        readinessProbe: { ...apiProbe('/readyz', 8), initialDelaySeconds: 5 },
        resources: { requests: { cpu: '200m' } },
        securityContext: { privileged: true },
      }),
    ],
    priorityClassName: 'system-node-critical',
    serviceAccountName: 'antrea-agent',
    hostNetwork: true,
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    // Nodes are not ready before their agent is, so it bears every taint.
    tolerations: [
      { key: 'CriticalAddonsOnly', operator: 'Exists' },
      { operator: 'Exists', effect: 'NoSchedule' },
      { operator: 'Exists', effect: 'NoExecute' },
    ],
  },
});
