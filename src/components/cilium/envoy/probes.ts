import type { Container, Probe } from 'kubernetes-types/core/v1';
import { loopback } from '../../pod/loopback';
import type { CiliumSettings } from '../settings';
import { envoyPorts } from './ports';

/** How the kubelet knows an Envoy's health. */
export function envoyProbes(s: CiliumSettings): Pick<Container, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  const explicit = s.version.features.has('explicit-defaults');
  const probe = (failureThreshold: number, periodSeconds: number): Probe => ({
    httpGet: { host: loopback(s), path: '/healthz', port: envoyPorts.health, scheme: 'HTTP' },
    failureThreshold,
    periodSeconds,
    successThreshold: 1,
  });
  const started = { ...(explicit && { initialDelaySeconds: 0 }), timeoutSeconds: 5 };
  return {
    startupProbe: { ...probe(105, 2), initialDelaySeconds: 5, ...(explicit && { timeoutSeconds: 5 }) },
    livenessProbe: { ...probe(10, 30), ...started },
    readinessProbe: { ...probe(3, 30), ...started },
  };
}
