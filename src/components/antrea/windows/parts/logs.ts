import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { WindowsSettings } from '../windows-settings';

const name = 'var-log-antrea';

/** Logs on the node, where they outlive their pod. */
export const logs: Part<WindowsSettings> = {
  name: 'logs',
  adds: () => ({
    volumes: [hostPath(name, '/var/log/antrea/', 'DirectoryOrCreate')],
    into: { 'antrea-agent': { volumeMounts: [{ name, mountPath: '/var/log/antrea/' }] } },
  }),
};
