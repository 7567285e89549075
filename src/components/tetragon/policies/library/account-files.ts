import { fileWrites } from '../file-writes';
import type { LibraryPolicy } from '../library-policy';

/** The tools that keep these files write a neighbour first, `/etc/shadow+`, and rename it: the beginning of the path counts. */
export const accountFiles: LibraryPolicy = {
  reason: 'who writes these files makes accounts, passwords and administrators',
  finds: 'writes to `/etc/passwd`, `/etc/shadow`, `/etc/group`, `/etc/gshadow`, `/etc/sudoers`, in pods and on nodes',
  scope: 'everything',
  hooks: fileWrites('an account file was written', [
    '/etc/passwd',
    '/etc/shadow',
    '/etc/group',
    '/etc/gshadow',
    '/etc/sudoers',
  ]),
};
