import { containerRuntimes } from '../container-runtimes';
import type { Hook, LibraryPolicy } from '../library-policy';

const becomesRoot = (call: string, ...indexes: readonly [number, ...number[]]): Hook => {
  const effective = indexes.at(-1) ?? 0;
  return {
    call,
    syscall: true,
    message: 'a process became root',
    args: indexes.map((index) => ({ index, type: 'int' as const })),
    matches: [{ matchArgs: [{ index: effective, operator: 'Equal', values: ['0'] }] }],
  };
};

export const privilegeEscalation: LibraryPolicy = {
  reason: 'a flaw in a program that may become root makes root of whoever runs it',
  finds: 'processes of pods that become root, or take CAP_SYS_ADMIN, CAP_SYS_MODULE or CAP_SYS_PTRACE into effect',
  scope: 'pods',
  exempt: [...containerRuntimes, '/su', '/sudo', '/sshd', '/login', '/cron'],
  hooks: [
    becomesRoot('sys_setuid', 0),
    becomesRoot('sys_setreuid', 0, 1),
    becomesRoot('sys_setresuid', 0, 1),
    {
      call: 'security_capset',
      syscall: false,
      message: 'a process took capabilities',
      args: [{ index: 2, type: 'cap_effective' }],
      matches: [
        {
          matchCapabilities: [{ type: 'Effective', operator: 'NotIn', values: ['CAP_SYS_ADMIN'] }],
          matchArgs: [{ index: 2, operator: 'Mask', values: ['CAP_SYS_ADMIN,CAP_SYS_MODULE,CAP_SYS_PTRACE'] }],
        },
      ],
    },
  ],
};
