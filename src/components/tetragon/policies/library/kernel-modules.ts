import type { LibraryPolicy } from '../library-policy';

export const kernelModules: LibraryPolicy = {
  reason: 'a module runs inside the kernel: no container holds it',
  finds: 'kernel modules that are loaded or removed by pods outside kube-system',
  scope: 'user-pods',
  hooks: [
    {
      call: 'sys_finit_module',
      syscall: true,
      message: 'a kernel module was loaded from a file',
      args: [
        { index: 0, type: 'int' },
        { index: 1, type: 'string' },
      ],
      matches: [{}],
    },
    {
      call: 'sys_init_module',
      syscall: true,
      message: 'a kernel module was loaded from memory',
      args: [{ index: 2, type: 'string' }],
      matches: [{}],
    },
    {
      call: 'sys_delete_module',
      syscall: true,
      message: 'a kernel module was removed',
      args: [{ index: 0, type: 'string' }],
      matches: [{}],
    },
  ],
};
