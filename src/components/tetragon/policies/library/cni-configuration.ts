import { fileWrites } from '../file-writes';
import type { LibraryPolicy } from '../library-policy';

export const cniConfiguration: LibraryPolicy = {
  reason: 'every new pod runs what stands there, as root on its node',
  finds:
    'writes to `/etc/cni/net.d`, `/opt/cni/bin` and their usual mounts below `/host`, from nodes and pods outside kube-system',
  scope: 'nodes-and-user-pods',
  hooks: fileWrites('the configuration or a program of the pod network was written', [
    '/etc/cni/net.d/',
    '/opt/cni/bin/',
    '/host/etc/cni/net.d/',
    '/host/opt/cni/bin/',
  ]),
};
