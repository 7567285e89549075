import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

const path = '/var/run/cilium/envoy/sockets';

/** Sockets between the agent and the Envoy on its node. */
export const envoySockets: Part<CiliumSettings> = {
  name: 'envoy-sockets',
  adds: () => ({
    volumes: [hostPath('envoy-sockets', path, 'DirectoryOrCreate')],
    into: { 'cilium-agent': { volumeMounts: [{ name: 'envoy-sockets', mountPath: path, readOnly: false }] } },
  }),
};
