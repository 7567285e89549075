import type { PodMonitor } from '../../../imports/monitoring.coreos.com';
import type { Instance } from './instance';

/** How Prometheus reads the metrics of an instance. kube-vip has no Service, so the pods themselves are found. */
export const podMonitor = ({ name }: Instance): PodMonitor => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata: { name, namespace: 'kube-system', labels: { 'app.kubernetes.io/name': name } },
  spec: {
    selector: { matchLabels: { 'app.kubernetes.io/name': name } },
    namespaceSelector: { matchNames: ['kube-system'] },
    podMetricsEndpoints: [
      {
        port: 'metrics',
        path: '/metrics',
        interval: '30s',
        // Its series name the Service that they are about in the label that Prometheus gives the pod's namespace.
        honorLabels: true,
      },
    ],
  },
});
