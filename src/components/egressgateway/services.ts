import type { Service, ServicePort } from 'kubernetes-types/core/v1';
import type { Wire } from '../wire';
import { type Component, labels } from './labels';
import { ports } from './ports';
import type { EgressGatewaySettings } from './settings';

/** How the API server reaches the webhooks, and Prometheus the metrics. */
export function services(s: EgressGatewaySettings): Wire<Service>[] {
  const metrics = (number: number) => (s.metrics ? [port('metrics', number)] : []);
  const controller = service(s, 'egressgateway-controller', [
    ...metrics(ports.controller.metrics),
    port('webhook', ports.controller.webhook),
  ]);
  return s.metrics ? [service(s, 'egressgateway-agent', metrics(ports.agent.metrics)), controller] : [controller];
}

function service({ namespace }: EgressGatewaySettings, name: Component, list: ServicePort[]): Wire<Service> {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: labels(name) },
    spec: { type: 'ClusterIP', ports: list, selector: labels(name) },
  };
}

const port = (name: string, number: number): ServicePort => ({ name, port: number, targetPort: name, protocol: 'TCP' });
