import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

/** The pre-shared key of IPsec, from a Secret that someone else keeps. */
export const sharedKey: Part<AgentSettings> = {
  name: 'shared-key',
  when: (s) => s.sharedKey,
  adds: () => ({
    into: {
      'antrea-agent': {
        env: [{ name: 'ANTREA_IPSEC_PSK', valueFrom: { secretKeyRef: { name: 'antrea-ipsec', key: 'psk' } } }],
      },
    },
  }),
};
