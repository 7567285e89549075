import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

const sockets = '/var/run/cilium/envoy/sockets';
const artifacts = '/var/run/cilium/envoy/artifacts';

/** What the agent on the node shares with its Envoy: the sockets that they talk over, and files for Envoy to load. */
export const sharedWithAgent: Part<CiliumSettings> = {
  name: 'shared-with-agent',
  adds: () => ({
    volumes: [
      hostPath('envoy-sockets', sockets, 'DirectoryOrCreate'),
      hostPath('envoy-artifacts', artifacts, 'DirectoryOrCreate'),
    ],
    into: {
      'cilium-envoy': {
        volumeMounts: [
          { name: 'envoy-sockets', mountPath: sockets, readOnly: false },
          { name: 'envoy-artifacts', mountPath: artifacts, readOnly: true },
        ],
      },
    },
  }),
};
