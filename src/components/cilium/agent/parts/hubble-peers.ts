import { hostPort } from '../../../pod/host-port';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Where the relay asks an agent for its flows. */
export const hubblePeers: Part<CiliumSettings> = {
  name: 'hubble-peers',
  when: (s) => s.hubble,
  adds: () => ({ into: { 'cilium-agent': { ports: [hostPort('peer-service', 4244)] } } }),
};
