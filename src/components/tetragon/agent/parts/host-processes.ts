import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** The processes that ran before the agent did. */
export const hostProcesses: Part<TetragonSettings> = {
  name: 'host-processes',
  adds: () => ({
    volumes: [hostPath('host-proc', '/proc', 'Directory')],
    into: { tetragon: { volumeMounts: [{ name: 'host-proc', mountPath: '/procRoot' }] } },
  }),
};
