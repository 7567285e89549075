import type { LibraryPolicy } from '../library-policy';

/** PTRACE_POKETEXT, PTRACE_POKEDATA, PTRACE_ATTACH, PTRACE_SEIZE: as many as one comparison takes. */
const intrusive = ['4', '5', '16', '16902'];

export const processTracing: LibraryPolicy = {
  reason: 'who traces a process reads its secrets and makes it run what it did not come to run',
  finds: 'processes of pods that attach to another process or write into its memory',
  scope: 'pods',
  hooks: [
    {
      call: 'sys_ptrace',
      syscall: true,
      message: 'a process was traced',
      args: [
        { index: 0, type: 'int' },
        { index: 1, type: 'int' },
      ],
      matches: [{ matchArgs: [{ index: 0, operator: 'Equal', values: intrusive }] }],
    },
    {
      call: 'sys_process_vm_writev',
      syscall: true,
      // A kernel may be built without it.
      mayLack: true,
      message: 'the memory of another process was written',
      args: [{ index: 0, type: 'int' }],
      matches: [{}],
    },
  ],
};
