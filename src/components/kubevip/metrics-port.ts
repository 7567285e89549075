import type { Instance } from './instance';

/** Where an instance serves its metrics: both instances are on the host network, so the second one moves aside. */
export function metricsPort({ model, second }: Instance): number {
  const { metricsPort: port } = model.controlPlane.kubeVip;
  if (!second) return port;
  return port < 65535 ? port + 1 : port - 1;
}
