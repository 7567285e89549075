import type { Container, Probe } from 'kubernetes-types/core/v1';
import { loopback } from '../../pod/loopback';
import type { CiliumSettings } from '../settings';
import { envoyPorts } from './ports';

/** How the kubelet knows an Envoy's health. */
export function envoyProbes(s: CiliumSettings): Pick<Container, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  const probe = (failureThreshold: number, periodSeconds: number, initialDelaySeconds: number): Probe => ({
    httpGet: { host: loopback(s), path: '/healthz', port: envoyPorts.health, scheme: 'HTTP' },
    failureThreshold,
    periodSeconds,
    successThreshold: 1,
    initialDelaySeconds,
    timeoutSeconds: 5,
  });
  return { startupProbe: probe(105, 2, 5), livenessProbe: probe(10, 30, 0), readinessProbe: probe(3, 30, 0) };
}
