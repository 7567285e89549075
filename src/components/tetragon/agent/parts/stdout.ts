import { imageReference } from '../../../../versions/image';
import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** A container that prints the events of the file, where collectors of logs find them. */
export const stdout: Part<TetragonSettings> = {
  name: 'stdout',
  when: (s) => s.stdout,
  adds: ({ version, model, tetragon: { export: exported } }) => ({
    containers: [
      {
        name: 'export-stdout',
        image: imageReference(version.images.exporter, model.images.registry),
        imagePullPolicy: 'IfNotPresent',
        command: ['hubble-export-stdout'],
        args: [`${exported.directory}/tetragon.log`],
        volumeMounts: [{ name: 'export-logs', mountPath: exported.directory }],
        terminationMessagePolicy: 'FallbackToLogsOnError',
      },
    ],
  }),
};
