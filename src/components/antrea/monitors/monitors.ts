import type { Secret, ServiceAccount } from 'kubernetes-types/core/v1';
import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import type { PodMonitor } from '../../../../imports/monitoring.coreos.com';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import type { Wire } from '../../wire';
import { clusterRoleBinding } from '../access/cluster-role-binding';
import { agentSelector } from '../agent/selector';
import { controllerSelector } from '../controller/selector';
import { labels } from '../labels';
import type { AntreaSettings } from '../settings';

const name = 'antrea-metrics';
const token = `${name}-service-account-token`;

/**
 * How Prometheus reads the metrics of agents and controller, which answer only to who may get /metrics.
 *
 * Agents make their certificate anew at each start, for localhost, so nobody can verify it: whoever stood in their place
 * would get the token. It is therefore not that of Prometheus, but one that opens nothing but metrics.
 */
export function monitors(s: AntreaSettings): KubernetesObject[] {
  if (!s.model.observability.serviceMonitors) return [];
  return [
    account(s),
    role,
    clusterRoleBinding(name, s.namespace),
    secret(s),
    monitor(s, 'antrea-agent', agentSelector),
    monitor(s, 'antrea-controller', controllerSelector),
  ];
}

const account = ({ namespace }: AntreaSettings): Wire<ServiceAccount> => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, namespace, labels: labels() },
});

const role: Wire<ClusterRole> = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name, labels: labels() },
  rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
};

/** The cluster fills it: nothing secret is in the manifest. */
const secret = ({ namespace }: AntreaSettings): Wire<Secret> => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: token, namespace, annotations: { 'kubernetes.io/service-account.name': name } },
  type: 'kubernetes.io/service-account-token',
});

const monitor = (
  { namespace }: AntreaSettings,
  workload: string,
  selector: Readonly<Record<string, string>>,
): PodMonitor => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata: { name: workload, namespace, labels: labels() },
  spec: {
    selector: { matchLabels: { ...selector } },
    namespaceSelector: { matchNames: [namespace] },
    podMetricsEndpoints: [
      {
        port: 'api',
        path: '/metrics',
        scheme: 'https',
        interval: '30s',
        authorization: { credentials: { name: token, key: 'token' } },
        tlsConfig: { insecureSkipVerify: true },
        relabelings: [{ action: 'replace', sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node' }],
      },
    ],
  },
});
