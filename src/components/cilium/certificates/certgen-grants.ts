import type { Grant } from '../access/grant';
import type { CiliumSettings } from '../settings';

/** What certgen may do in Cilium's own namespace. */
export const certgenGrants: readonly Grant<CiliumSettings>[] = [
  { reason: 'makes Secrets that are not there yet', group: '', resources: ['secrets'], verbs: ['create'] },
  {
    reason: 'renews certificates',
    group: '',
    resources: ['secrets'],
    names: [
      'hubble-server-certs',
      'hubble-relay-client-certs',
      'hubble-relay-server-certs',
      'hubble-metrics-server-certs',
      'hubble-ui-client-certs',
    ],
    verbs: ['update'],
  },
  {
    reason: 'signs with the one certificate authority, and renews it',
    group: '',
    resources: ['secrets'],
    names: ['cilium-ca'],
    verbs: ['get', 'update'],
  },
];
