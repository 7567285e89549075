import { containerRuntimes } from '../container-runtimes';
import type { Hook, LibraryPolicy } from '../library-policy';

const unprivileged: Hook['matches'][number] = {
  matchCapabilities: [{ type: 'Effective', operator: 'NotIn', values: ['CAP_SYS_ADMIN'] }],
};

/** CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET. */
const anyNamespace = '0x7e020000';

export const namespaceEscape: LibraryPolicy = {
  reason: 'namespaces are the walls of a container; in a user namespace of its own a process holds every capability',
  finds: 'processes of pods without CAP_SYS_ADMIN that enter another namespace or make one',
  scope: 'pods',
  exempt: containerRuntimes,
  hooks: [
    {
      call: 'sys_setns',
      syscall: true,
      message: 'a process without privileges entered another namespace',
      args: [
        { index: 0, type: 'int' },
        { index: 1, type: 'int' },
      ],
      matches: [unprivileged],
    },
    {
      call: 'sys_unshare',
      syscall: true,
      message: 'a process without privileges made a namespace',
      args: [{ index: 0, type: 'int' }],
      matches: [{ ...unprivileged, matchArgs: [{ index: 0, operator: 'Mask', values: [anyNamespace] }] }],
    },
    {
      // Catches clone(2) as well, whose flags stand elsewhere on each architecture.
      call: 'create_user_ns',
      syscall: false,
      message: 'a process without privileges made a user namespace',
      args: [{ index: 0, type: 'nop' }],
      matches: [unprivileged],
    },
  ],
};
