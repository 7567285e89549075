import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Go's garbage collector works harder near the memory limit (the node's memory, where there is none). */
export const memoryLimit: Part<CiliumSettings> = {
  name: 'memory-limit',
  adds: () => ({
    into: {
      'cilium-agent': {
        env: [
          {
            name: 'GOMEMLIMIT',
            valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1' } },
          },
        ],
      },
    },
  }),
};
