import type { Frame } from '../../pod/fold-parts';
import { agentSelector } from '../agent/selector';
import { podEnv } from '../pod-env';
import { windowsContainer } from './container';
import type { WindowsSettings } from './windows-settings';

/** An agent on a Windows node before its parts. It is one of the agents to the controller: the labels are theirs. */
export const windowsFrame = (s: WindowsSettings, apiPort: number): Frame => ({
  labels: agentSelector,
  // Without it the kubelet would run the processes as a local account of its own.
  annotations: { 'microsoft.com/hostprocess-inherit-user': 'true' },
  spec: {
    containers: [
      windowsContainer(s, 'antrea-agent', 'Run-AntreaAgent', {
        env: [...podEnv],
        // By which its metrics are found, as on any node.
        ports: [{ name: 'api', containerPort: apiPort, protocol: 'TCP' }],
        resources: { requests: { cpu: '200m', memory: '100Mi' } },
      }),
    ],
    priorityClassName: 'system-node-critical',
    serviceAccountName: 'antrea-agent',
    hostNetwork: true,
    securityContext: { windowsOptions: { hostProcess: true, runAsUserName: 'NT AUTHORITY\\SYSTEM' } },
    nodeSelector: { 'kubernetes.io/os': 'windows' },
    // Nodes are not ready before their agent is.
    tolerations: [
      { key: 'CriticalAddonsOnly', operator: 'Exists' },
      { operator: 'Exists', effect: 'NoSchedule' },
    ],
  },
});
