import type { Container, HTTPHeader, Probe } from 'kubernetes-types/core/v1';
import { loopback } from '../../pod/loopback';
import type { CiliumSettings } from '../settings';

/** How the kubelet knows an agent's health. Ten minutes to start, since it may have many endpoints to restore. */
export function agentProbes(s: CiliumSettings): Pick<Container, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  const brief = { name: 'brief', value: 'true' };
  const probe = (failureThreshold: number, periodSeconds: number, headers: HTTPHeader[] = []): Probe => ({
    httpGet: {
      host: loopback(s),
      path: '/healthz',
      port: 'health',
      scheme: 'HTTP',
      httpHeaders: [brief, ...headers],
    },
    failureThreshold,
    periodSeconds,
    successThreshold: 1,
  });
  // An agent that lost the API server still forwards: a restart would make that worse.
  const evenWithoutApi = [{ name: 'require-k8s-connectivity', value: 'false' }];
  return {
    startupProbe: { ...probe(300, 2), initialDelaySeconds: 5 },
    livenessProbe: { ...probe(10, 30, evenWithoutApi), timeoutSeconds: 5 },
    readinessProbe: { ...probe(3, 30), timeoutSeconds: 5 },
  };
}
