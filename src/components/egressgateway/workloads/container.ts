import type { Container, Probe } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import type { Component } from '../labels';
import { ports } from '../ports';
import type { EgressGatewaySettings } from '../settings';

/** Where both workloads find their configuration. */
export const configFolder = '/tmp/config-map';

/** What agent and controller have in common. */
export function container(s: EgressGatewaySettings, component: Component, startFailures: number): Container {
  const short = component === 'egressgateway-agent' ? 'agent' : 'controller';
  const probe = (path: string, more: Probe): Probe => ({
    httpGet: { path, port: ports[short].health, scheme: 'HTTP' },
    successThreshold: 1,
    ...more,
  });
  return {
    name: component,
    image: imageReference(s.version.images[short], s.model.images.registry),
    imagePullPolicy: 'IfNotPresent',
    command: [`/usr/bin/${short}`],
    startupProbe: probe('/readyz', { failureThreshold: startFailures, periodSeconds: 2 }),
    livenessProbe: probe('/healthz', {
      failureThreshold: 6,
      initialDelaySeconds: 60,
      periodSeconds: 10,
      timeoutSeconds: 5,
    }),
    readinessProbe: probe('/readyz', {
      failureThreshold: 3,
      initialDelaySeconds: 5,
      periodSeconds: 10,
      timeoutSeconds: 5,
    }),
    resources: { limits: { cpu: '500m', memory: '512Mi' }, requests: { cpu: '100m', memory: '128Mi' } },
  };
}
