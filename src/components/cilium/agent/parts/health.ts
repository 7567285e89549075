import { hostPort } from '../../../pod/host-port';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** The port that the probes ask. */
export const health: Part<CiliumSettings> = {
  name: 'health',
  adds: () => ({ into: { 'cilium-agent': { ports: [hostPort('health', 9879)] } } }),
};
