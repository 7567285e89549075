import type { Quantity } from 'kubernetes-types/api/resource';
import { hostPath } from '../../../pod/host-path';
import { hostPrivileges } from '../../../pod/host-privileges';
import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { cniBinaries } from '../cni-binaries';
import { agentContainer } from '../container';

// The API takes whole quantities as numbers too; the types know only strings.
const whole = (count: Quantity | number) => count as Quantity;

/** The CNI plugin, put on the host by an init container so that the agent cannot write there, and its configuration. */
export const cni: Part<CiliumSettings> = {
  name: 'cni',
  adds: (s) => ({
    volumes: [
      hostPath('cni-path', cniBinaries, 'DirectoryOrCreate'),
      hostPath('etc-cni-netd', '/etc/cni/net.d', 'DirectoryOrCreate'),
    ],
    initContainers: [
      agentContainer(s, 'install-cni-binaries', {
        command: ['/install-plugin.sh'],
        resources: { requests: { cpu: '100m', memory: '10Mi' }, limits: { cpu: whole(1), memory: '1Gi' } },
        securityContext: hostPrivileges(),
        volumeMounts: [{ name: 'cni-path', mountPath: `/host${cniBinaries}` }],
      }),
    ],
    into: { 'cilium-agent': { volumeMounts: [{ name: 'etc-cni-netd', mountPath: '/host/etc/cni/net.d' }] } },
  }),
};
