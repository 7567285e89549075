import { containerRuntimes } from '../container-runtimes';
import type { LibraryPolicy } from '../library-policy';

export const mounts: LibraryPolicy = {
  reason: "a container that mounts can reach the node's disks and folders",
  finds: 'file systems that are mounted, moved or made the root by pods outside kube-system',
  scope: 'user-pods',
  exempt: containerRuntimes,
  hooks: [
    {
      call: 'sys_mount',
      syscall: true,
      message: 'a file system was mounted',
      args: [
        { index: 0, type: 'string' },
        { index: 1, type: 'string' },
        { index: 2, type: 'string' },
      ],
      matches: [{}],
    },
    {
      // The younger way to mount, since Linux 5.2.
      call: 'sys_move_mount',
      syscall: true,
      mayLack: true,
      message: 'a mount was attached or moved',
      args: [
        { index: 1, type: 'string' },
        { index: 3, type: 'string' },
      ],
      matches: [{}],
    },
    {
      call: 'sys_pivot_root',
      syscall: true,
      message: 'the root of a mount namespace was changed',
      args: [
        { index: 0, type: 'string' },
        { index: 1, type: 'string' },
      ],
      matches: [{}],
    },
  ],
};
