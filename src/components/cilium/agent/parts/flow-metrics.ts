import { hostPort } from '../../../pod/host-port';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Where metrics made from flows are served. */
export const flowMetrics: Part<CiliumSettings> = {
  name: 'flow-metrics',
  when: (s) => s.flowMetrics,
  adds: () => ({ into: { 'cilium-agent': { ports: [hostPort('hubble-metrics', 9965)] } } }),
};
