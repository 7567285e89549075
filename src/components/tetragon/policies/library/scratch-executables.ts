import type { LibraryPolicy } from '../library-policy';

export const scratchExecutables: LibraryPolicy = {
  reason: 'images bring their programs along: what is run from a scratch folder was brought in later',
  finds: 'programs in `/tmp`, `/var/tmp` or `/dev/shm` that are started, in pods',
  scope: 'pods',
  hooks: [
    {
      call: 'security_bprm_check',
      syscall: false,
      message: 'a program in a scratch folder was started',
      args: [{ index: 0, type: 'linux_binprm' }],
      matches: [{ matchArgs: [{ index: 0, operator: 'Prefix', values: ['/tmp/', '/var/tmp/', '/dev/shm/'] }] }],
    },
  ],
};
