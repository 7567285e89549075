import { hostUsers as anyHostUsers } from '../pod/host-users';
import type { Part } from '../pod/part';
import type { CiliumSettings } from './settings';

/** The users of the host, said aloud by versions that leave no default to the API server. */
export const hostUsers: Part<CiliumSettings> = {
  ...anyHostUsers,
  when: (s) => s.version.features.has('explicit-defaults') && anyHostUsers.when?.(s) !== false,
};
