import { agentSelector } from '../agent/selector';
import { labels } from '../labels';
import { metricsService } from '../monitors/metrics-service';
import type { CiliumSettings } from '../settings';

/** Where Prometheus finds the metrics that agents make from flows. */
export const flowMetricsService = (s: CiliumSettings) =>
  metricsService(s, {
    name: 'hubble-metrics',
    labels: labels('hubble', { 'k8s-app': 'hubble' }),
    selector: agentSelector,
    port: { name: 'hubble-metrics', port: 9965, targetPort: 'hubble-metrics' },
    annotate: true,
  });
