import type { Job } from 'kubernetes-types/batch/v1';
import { bash } from './bash';
import { placement } from './placement';
import type { PolicyProbe } from './policy-probe';
import { reach } from './scripts/reach';
import { refused } from './scripts/refused';
import { security } from './security';
import type { WorkflowSettings } from './workflow-settings';

/**
 * The Job that tries a connection from the node of the parameter `node`. Its pod has the labels and the account of a
 * workload, so that policies take it for one; it is never ready, so that no Service does.
 */
export function probeJob({ from, port, allowed }: PolicyProbe, addresses: string, s: WorkflowSettings): Job {
  const script = allowed ? bash(reach, addresses, String(port), '3', '5') : bash(refused, addresses, String(port));
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { generateName: 'migration-probe-', namespace: from.namespace },
    spec: {
      backoffLimit: 0,
      activeDeadlineSeconds: 300,
      ttlSecondsAfterFinished: 120,
      template: {
        metadata: { labels: { ...from.labels } },
        spec: {
          restartPolicy: 'Never',
          serviceAccountName: from.serviceAccount,
          automountServiceAccountToken: false,
          ...(s.pullSecrets.length > 0 && { imagePullSecrets: s.pullSecrets.map((name) => ({ name })) }),
          ...placement.there(),
          containers: [
            {
              name: 'probe',
              image: s.tools,
              command: script,
              readinessProbe: { exec: { command: ['false'] } },
              resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { cpu: '100m', memory: '64Mi' } },
              securityContext: { ...security.pod },
            },
          ],
        },
      },
    },
  };
}
