import type { Container, Probe } from 'kubernetes-types/core/v1';
import { loopback } from '../../pod/loopback';
import type { CiliumSettings } from '../settings';

/** How the kubelet knows the operator's health. */
export function operatorProbes(s: CiliumSettings): Pick<Container, 'livenessProbe' | 'readinessProbe'> {
  const probe: Probe = {
    httpGet: { host: loopback(s), path: '/healthz', port: 'health', scheme: 'HTTP' },
    timeoutSeconds: 3,
  };
  return {
    livenessProbe: { ...probe, initialDelaySeconds: 60, periodSeconds: 10 },
    readinessProbe: { ...probe, initialDelaySeconds: 0, periodSeconds: 5, failureThreshold: 5 },
  };
}
