import type { Service } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import { serviceMonitor } from '../monitors/service-monitor';
import type { CiliumSettings } from '../settings';
import { meshName } from './mesh-name';
import { ports } from './ports';

const served = ['apiserv-metrics', 'kvmesh-metrics', 'etcd-metrics'] as const;
const component = { 'app.kubernetes.io/component': 'metrics' };

/** How Prometheus finds the metrics of all three containers of the mesh API server. */
export function meshMetrics(s: CiliumSettings): KubernetesObject[] {
  const matchLabels = { 'app.kubernetes.io/name': meshName, ...component };
  const monitor = serviceMonitor(s, { name: meshName, matchLabels, ports: served, perNode: false });
  return [service(s), ...(s.serviceMonitors ? [monitor] : [])];
}

function service({ namespace }: CiliumSettings): Wire<Service> {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: `${meshName}-metrics`,
      namespace,
      labels: labels(meshName, { 'k8s-app': meshName, ...component }),
    },
    spec: {
      type: 'ClusterIP',
      clusterIP: 'None',
      selector: { 'k8s-app': meshName },
      ports: served.map((name) => ({ name, port: ports[name], protocol: 'TCP', targetPort: name })),
    },
  };
}
