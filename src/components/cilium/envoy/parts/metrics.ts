import { hostPort } from '../../../pod/host-port';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { envoyPorts } from '../ports';

/** Where Envoy's metrics are served; its bootstrap file has the listener. */
export const metrics: Part<CiliumSettings> = {
  name: 'metrics',
  adds: () => ({ into: { 'cilium-envoy': { ports: [hostPort('envoy-metrics', envoyPorts.metrics)] } } }),
};
