import { platformCharts } from '../../versions/platform';

/** The Service that the chart of Prometheus makes. */
export const ourPrometheus = {
  serviceName: 'kube-prometheus-stack-prometheus',
  namespaceName: platformCharts.prometheus.namespace,
  port: 9090,
} as const;
