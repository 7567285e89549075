import type { Hook } from './library-policy';

/** MAY_WRITE of the kernel. */
const write = '2';

/**
 * Writes to files whose paths begin with one of `paths`: by a write, and by a mapping that is shared and writable. A
 * kernel sees the path as the process does, from the root of its container.
 */
export const fileWrites = (message: string, paths: readonly string[]): Hook[] => [
  {
    call: 'security_file_permission',
    syscall: false,
    message,
    args: [
      { index: 0, type: 'file' },
      { index: 1, type: 'int' },
    ],
    matches: [
      {
        matchArgs: [
          { index: 0, operator: 'Prefix', values: [...paths] },
          { index: 1, operator: 'Equal', values: [write] },
        ],
      },
    ],
  },
  {
    call: 'security_mmap_file',
    syscall: false,
    message,
    args: [
      { index: 0, type: 'file' },
      { index: 1, type: 'uint64' },
      { index: 2, type: 'uint64' },
    ],
    matches: [
      {
        matchArgs: [
          { index: 0, operator: 'Prefix', values: [...paths] },
          // PROT_WRITE and MAP_SHARED.
          { index: 1, operator: 'Mask', values: ['2'] },
          { index: 2, operator: 'Mask', values: ['1'] },
        ],
      },
    ],
  },
  {
    // Kernels without security modules that judge paths lack it.
    call: 'security_path_truncate',
    syscall: false,
    mayLack: true,
    message,
    args: [{ index: 0, type: 'path' }],
    matches: [{ matchArgs: [{ index: 0, operator: 'Prefix', values: [...paths] }] }],
  },
];
