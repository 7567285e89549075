import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';

/** Agents that lost the API server return to it spread out: pauses double from one second up to two minutes. */
export const apiBackoff: Part<CiliumSettings> = {
  name: 'api-backoff',
  adds: () => ({
    into: {
      'cilium-agent': {
        env: [
          { name: 'KUBE_CLIENT_BACKOFF_BASE', value: '1' },
          { name: 'KUBE_CLIENT_BACKOFF_DURATION', value: '120' },
        ],
      },
    },
  }),
};
