import type { Frame } from '../../pod/fold-parts';
import { onNodeOf } from '../../pod/on-node-of';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { apiServerContainer } from './api-server-container';
import { cacheContainer } from './cache-container';
import { etcdContainers } from './etcd-containers';
import { meshName } from './mesh-name';

const user = 65532;

/** The mesh API server's pod before its parts: where it runs and what it runs. */
export function meshFrame(s: CiliumSettings): Frame {
  const etcd = etcdContainers(s);
  return {
    labels: labels(meshName, { 'k8s-app': meshName }),
    annotations: { 'kubectl.kubernetes.io/default-container': 'apiserver' },
    spec: {
      initContainers: [etcd.init],
      containers: [etcd.main, apiServerContainer(s), cacheContainer(s)],
      restartPolicy: 'Always',
      priorityClassName: 'system-cluster-critical',
      serviceAccountName: meshName,
      automountServiceAccountToken: true,
      terminationGracePeriodSeconds: 30,
      securityContext: { runAsNonRoot: true, runAsUser: user, runAsGroup: user, fsGroup: user },
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 100, podAffinityTerm: onNodeOf({ 'k8s-app': meshName }) },
          ],
        },
      },
      nodeSelector: { 'kubernetes.io/os': 'linux' },
    },
  };
}
