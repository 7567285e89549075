import { hostPort } from '../../../pod/host-port';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Where the agent's own metrics are served. */
export const metrics: Part<CiliumSettings> = {
  name: 'metrics',
  when: (s) => s.agentMetrics,
  adds: () => ({ into: { 'cilium-agent': { ports: [hostPort('prometheus', 9962)] } } }),
};
