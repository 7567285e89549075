import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { Wire } from '../../components/wire';
import { probeLabels } from './probe-labels';
import { probePort } from './probe-port';
import { security } from './security';
import type { WorkflowSettings } from './workflow-settings';

/**
 * A pod on each node that answers to probes: in one DaemonSet on nodes that have moved, in another one on those that have not,
 * so that their counts are how far the migration is.
 */
export function probeServers(s: WorkflowSettings): Wire<DaemonSet>[] {
  return [server('migration-probe-moved', 'In', s), server('migration-probe-unmoved', 'NotIn', s)];
}

function server(name: string, operator: 'In' | 'NotIn', s: WorkflowSettings): Wire<DaemonSet> {
  const labels = { ...probeLabels, 'app.kubernetes.io/instance': name };
  const moved = { key: s.target.label, operator, values: ['true'] };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace: s.namespace, labels },
    spec: {
      selector: { matchLabels: labels },
      updateStrategy: { rollingUpdate: { maxUnavailable: '25%' } },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          ...(s.pullSecrets.length > 0 && { imagePullSecrets: s.pullSecrets.map((secret) => ({ name: secret })) }),
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [{ matchExpressions: [moved] }],
              },
            },
          },
          tolerations: [{ operator: 'Exists' }],
          terminationGracePeriodSeconds: 5,
          containers: [
            {
              name: 'probe',
              image: s.tools,
              command: [...s.answers],
              ports: [{ name: 'probe', containerPort: probePort }],
              readinessProbe: { tcpSocket: { port: 'probe' } },
              resources: { requests: { cpu: '5m', memory: '16Mi' }, limits: { memory: '64Mi' } },
              securityContext: { ...security.pod, readOnlyRootFilesystem: true },
            },
          ],
        },
      },
    },
  };
}
