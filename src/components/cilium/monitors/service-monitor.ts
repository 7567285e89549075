import type { ServiceMonitor } from '../../../../imports/monitoring.coreos.com';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';

type Endpoint = ServiceMonitor['spec']['endpoints'][number];

export interface Monitored {
  readonly name: string;
  /** Labels of the Service. */
  readonly matchLabels: Readonly<Record<string, string>>;
  /** Names of the Service's ports. */
  readonly ports: readonly string[];
  readonly scheme?: NonNullable<Endpoint['scheme']>;
  /** One pod a node: a series bears the name of its node. */
  readonly perNode: boolean;
  /** Labels of the Service that its series bear too. */
  readonly targetLabels?: readonly string[];
}

const nodeName = {
  sourceLabels: ['__meta_kubernetes_pod_node_name'],
  targetLabel: 'node',
  action: 'replace' as const,
  replacement: '${1}',
};

/** How Prometheus reads a Service's metrics. */
export function serviceMonitor({ namespace }: CiliumSettings, monitored: Monitored): ServiceMonitor {
  const { name, matchLabels, ports, scheme, perNode, targetLabels } = monitored;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name, namespace, labels: labels(name) },
    spec: {
      selector: { matchLabels: { ...matchLabels } },
      namespaceSelector: { matchNames: [namespace] },
      endpoints: ports.map((port) => ({
        port,
        interval: '10s',
        honorLabels: true,
        path: '/metrics',
        ...(scheme && { scheme }),
        ...(perNode && { relabelings: [nodeName] }),
      })),
      ...(targetLabels && { targetLabels: [...targetLabels] }),
    },
  };
}
