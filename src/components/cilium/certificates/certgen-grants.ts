import type { Grant } from '../../access/grant';
import type { CiliumSettings } from '../settings';

/** What certgen may do in Cilium's own namespace, where it renews the named Secrets. */
export const certgenGrants = (names: readonly string[]): readonly Grant<CiliumSettings>[] => [
  { reason: 'makes Secrets that are not there yet', group: '', resources: ['secrets'], verbs: ['create'] },
  { reason: 'renews certificates', group: '', resources: ['secrets'], names, verbs: ['update'] },
  {
    reason: 'signs with the one certificate authority, and renews it',
    group: '',
    resources: ['secrets'],
    names: ['cilium-ca'],
    verbs: ['get', 'update'],
  },
];
