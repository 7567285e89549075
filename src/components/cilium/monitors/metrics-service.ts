import type { Service, ServicePort } from 'kubernetes-types/core/v1';
import { scrape } from '../../pod/scrape';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';

export interface MetricsService {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly selector: Readonly<Record<string, string>>;
  readonly port: { readonly name: string; readonly port: number; readonly targetPort: string | number };
  /** Without ServiceMonitors, tell Prometheus by annotation where to look. */
  readonly annotate: boolean;
}

/** A headless Service by which Prometheus finds every pod that serves metrics. */
export function metricsService(s: CiliumSettings, service: MetricsService): Wire<Service> {
  const { name, labels, selector, annotate } = service;
  const port: ServicePort = { ...service.port, protocol: 'TCP' };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace: s.namespace,
      labels,
      ...(annotate && !s.serviceMonitors && { annotations: scrape(port.port) }),
    },
    spec: { type: 'ClusterIP', clusterIP: 'None', selector: { ...selector }, ports: [port] },
  };
}
