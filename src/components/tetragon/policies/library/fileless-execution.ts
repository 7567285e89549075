import { containerRuntimes } from '../container-runtimes';
import type { LibraryPolicy } from '../library-policy';

/** AT_EMPTY_PATH: the program is an open file, as fexecve(3) does it. */
const emptyPath = '4096';

export const filelessExecution: LibraryPolicy = {
  reason: 'a program in memory, from memfd_create, leaves nothing on a disk to find',
  finds: 'programs that are started from an open file instead of a path, in pods',
  scope: 'pods',
  exempt: containerRuntimes,
  hooks: [
    {
      call: 'sys_execveat',
      syscall: true,
      message: 'a program without a path was started',
      args: [
        { index: 0, type: 'int' },
        { index: 1, type: 'string' },
        { index: 4, type: 'int' },
      ],
      matches: [{ matchArgs: [{ index: 4, operator: 'Mask', values: [emptyPath] }] }],
    },
    {
      call: 'sys_execve',
      syscall: true,
      message: 'a program was started by the number of an open file',
      args: [{ index: 0, type: 'string' }],
      matches: [
        {
          matchArgs: [
            { index: 0, operator: 'Prefix', values: ['/proc/self/fd/', '/proc/thread-self/fd/', '/dev/fd/'] },
          ],
        },
      ],
    },
  ],
};
