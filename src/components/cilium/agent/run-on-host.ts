import type { Container } from 'kubernetes-types/core/v1';
import { hostPath } from '../../pod/host-path';
import { hostPrivileges } from '../../pod/host-privileges';
import type { Additions } from '../../pod/part';
import type { CiliumSettings } from '../settings';
import { cniBinaries } from './cni-binaries';
import { agentContainer } from './container';

interface HostTool {
  readonly name: string;
  readonly script: string;
  readonly env?: Container['env'];
}

/**
 * An init container that runs a tool of the image in the host's own namespaces. The tool is copied to the folder of
 * the CNI plugins first: hosts need have neither a shell nor any other folder to execute from.
 */
export const runOnHost = (s: CiliumSettings, { name, script, env = [] }: HostTool): Additions => ({
  volumes: [hostPath('hostproc', '/proc', 'Directory'), hostPath('cni-path', cniBinaries, 'DirectoryOrCreate')],
  initContainers: [
    agentContainer(s, name, {
      command: ['bash', '-ec', script],
      env: [...env, { name: 'BIN_PATH', value: cniBinaries }],
      volumeMounts: [
        { name: 'hostproc', mountPath: '/hostproc' },
        { name: 'cni-path', mountPath: '/hostbin' },
      ],
      securityContext: hostPrivileges('SYS_ADMIN', 'SYS_CHROOT', 'SYS_PTRACE'),
    }),
  ],
});
