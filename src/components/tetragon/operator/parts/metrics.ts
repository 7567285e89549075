import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** Where the operator's metrics are served. */
export const metrics: Part<TetragonSettings> = {
  name: 'metrics',
  when: ({ tetragon }) => tetragon.metrics.enabled,
  adds: () => ({
    into: {
      'tetragon-operator': {
        args: ['--metrics-bind-address=:2113'],
        ports: [{ name: 'metrics', containerPort: 2113, protocol: 'TCP' }],
      },
    },
  }),
};
