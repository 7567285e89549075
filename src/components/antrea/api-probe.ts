import type { Probe } from 'kubernetes-types/core/v1';

/** A question to the own API of an agent or of the controller, on its node. */
export const apiProbe = (path: '/livez' | '/readyz', failureThreshold: number): Probe => ({
  httpGet: { host: 'localhost', path, port: 'api', scheme: 'HTTPS' },
  periodSeconds: 10,
  timeoutSeconds: 5,
  failureThreshold,
});
