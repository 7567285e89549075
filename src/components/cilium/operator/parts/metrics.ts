import { hostPort } from '../../../pod/host-port';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Where the operator's metrics are served: always, since they cost next to nothing. */
export const metrics: Part<CiliumSettings> = {
  name: 'metrics',
  adds: () => ({ into: { 'cilium-operator': { ports: [hostPort('prometheus', 9963)] } } }),
};
