import type { Service } from 'kubernetes-types/core/v1';
import type { ServiceMonitor } from '../../../../imports/monitoring.coreos.com';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import type { Wire } from '../../wire';
import { labels, selector } from '../labels';
import type { TetragonSettings } from '../settings';

type Component = keyof typeof selector;

/** How Prometheus finds agents and operator. */
export function monitors(s: TetragonSettings): KubernetesObject[] {
  const { enabled, port } = s.tetragon.metrics;
  if (!enabled) return [];
  return [
    service(s, 'agent', { name: 'tetragon', port: 2112, targetPort: port }),
    ...(s.serviceMonitors ? [monitor(s, 'agent', 'tetragon')] : []),
    ...(s.operator
      ? [service(s, 'operator', { name: 'tetragon-operator-metrics', port: 2113, targetPort: 2113 })]
      : []),
    ...(s.operator && s.serviceMonitors ? [monitor(s, 'operator', 'tetragon-operator')] : []),
  ];
}

interface Ports {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
}

const service = (
  { namespace }: TetragonSettings,
  component: Component,
  { name, port, targetPort }: Ports,
): Wire<Service> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace, labels: labels(component) },
  spec: {
    type: 'ClusterIP',
    selector: { ...selector[component] },
    ports: [{ name: 'metrics', port, protocol: 'TCP', targetPort }],
  },
});

const from = (sourceLabel: string, targetLabel: string) => ({
  action: 'replace' as const,
  replacement: '${1}',
  sourceLabels: [sourceLabel],
  targetLabel,
});

const monitor = ({ namespace }: TetragonSettings, component: Component, name: string): ServiceMonitor => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: { name, namespace, labels: labels(component) },
  spec: {
    selector: { matchLabels: { ...selector[component] } },
    namespaceSelector: { matchNames: [namespace] },
    endpoints: [
      {
        port: 'metrics',
        interval: '60s',
        path: '/metrics',
        honorLabels: true,
        relabelings: [
          from('__meta_kubernetes_pod_node_name', 'node'),
          // `pod` is the label of the pod whose process is told of.
          ...(component === 'agent' ? [from('__meta_kubernetes_pod_name', 'tetragon_pod')] : []),
        ],
      },
    ],
  },
});
