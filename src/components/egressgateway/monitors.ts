import type { ServiceMonitor } from '../../../imports/monitoring.coreos.com';
import { type Component, labels } from './labels';
import type { EgressGatewaySettings } from './settings';

const components: readonly Component[] = ['egressgateway-agent', 'egressgateway-controller'];

/** How Prometheus reads the metrics of agents and controller. */
export function monitors({ namespace, serviceMonitors }: EgressGatewaySettings): ServiceMonitor[] {
  if (!serviceMonitors) return [];
  return components.map((name) => ({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name, namespace, labels: labels(name) },
    spec: {
      selector: { matchLabels: labels(name) },
      namespaceSelector: { matchNames: [namespace] },
      endpoints: [{ port: 'metrics', path: '/metrics', interval: '30s' }],
    },
  }));
}
