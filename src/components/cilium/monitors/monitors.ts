import { at, type Manifest } from '../../../stages/manifest';
import { agentSelector } from '../agent/selector';
import { envoySelector } from '../envoy/selector';
import { labels } from '../labels';
import { operatorSelector } from '../operator/selector';
import type { CiliumSettings } from '../settings';
import { metricsService } from './metrics-service';
import { serviceMonitor } from './service-monitor';

/**
 * How Prometheus finds agents, operator, Envoy and flows. Without ServiceMonitors only Envoy needs a Service: the pods
 * of the others are annotated, and the Service of flow metrics comes with the flows.
 */
export function monitors(s: CiliumSettings): Manifest[] {
  return [
    ...at('observability', envoyService(s)),
    ...(s.serviceMonitors ? at('observability', agentService(s), operatorService(s)) : []),
    ...(s.serviceMonitors ? at('observability', ...serviceMonitors(s)) : []),
  ];
}

const agentService = (s: CiliumSettings) =>
  metricsService(s, {
    name: 'cilium-agent',
    labels: labels('cilium-agent', agentSelector),
    selector: agentSelector,
    port: { name: 'metrics', port: 9962, targetPort: 'prometheus' },
    annotate: false,
  });

const operatorService = (s: CiliumSettings) =>
  metricsService(s, {
    name: 'cilium-operator',
    labels: labels('cilium-operator', operatorSelector),
    selector: operatorSelector,
    port: { name: 'metrics', port: 9963, targetPort: 'prometheus' },
    annotate: false,
  });

const envoyService = (s: CiliumSettings) =>
  metricsService(s, {
    name: 'cilium-envoy',
    labels: labels('cilium-envoy', { ...envoySelector, 'io.cilium/app': 'proxy' }),
    selector: envoySelector,
    port: { name: 'envoy-metrics', port: 9964, targetPort: 9964 },
    annotate: true,
  });

const serviceMonitors = (s: CiliumSettings) => [
  serviceMonitor(s, {
    name: 'cilium-agent',
    // Not k8s-app, which the Service of the flows' peers bears too.
    matchLabels: { 'app.kubernetes.io/name': 'cilium-agent' },
    ports: ['metrics'],
    perNode: true,
    targetLabels: ['k8s-app'],
  }),
  serviceMonitor(s, {
    name: 'cilium-operator',
    matchLabels: operatorSelector,
    ports: ['metrics'],
    perNode: false,
    targetLabels: ['io.cilium/app'],
  }),
  serviceMonitor(s, {
    name: 'cilium-envoy',
    matchLabels: envoySelector,
    ports: ['envoy-metrics'],
    perNode: true,
    targetLabels: ['k8s-app'],
  }),
  ...(s.flowMetrics
    ? [
        serviceMonitor(s, {
          name: 'hubble',
          matchLabels: { 'k8s-app': 'hubble' },
          ports: ['hubble-metrics'],
          scheme: 'http',
          perNode: true,
        }),
      ]
    : []),
];
