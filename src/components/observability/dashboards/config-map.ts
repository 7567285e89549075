import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { Wire } from '../../wire';
import type { System } from '../systems';
import { dashboard } from './dashboard';

/** A dashboard where Grafana's sidecar looks for it: in a ConfigMap with this label, in any namespace. */
export function configMap(system: System): Wire<ConfigMap> {
  const { name } = system;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `network-dashboard-${name}`,
      namespace: 'kube-system',
      labels: { 'app.kubernetes.io/part-of': name, grafana_dashboard: '1' },
    },
    data: { [`${name}.json`]: `${JSON.stringify(dashboard(system), null, 2)}\n` },
  };
}
