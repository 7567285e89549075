import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** The folder in which agents write events; it outlives the pod, so that collectors miss nothing. */
export const eventFile: Part<TetragonSettings> = {
  name: 'event-file',
  adds: ({ tetragon }) => ({
    volumes: [hostPath('export-logs', tetragon.export.directory, 'DirectoryOrCreate')],
    into: { tetragon: { volumeMounts: [{ name: 'export-logs', mountPath: tetragon.export.directory }] } },
  }),
};
