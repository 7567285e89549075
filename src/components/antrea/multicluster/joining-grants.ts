import type { Grant } from '../../access/grant';
import { keep, read } from '../../access/verbs';
import type { MulticlusterSettings } from './multicluster-settings';

const group = 'multicluster.crd.antrea.io';
const status = ['get', 'patch', 'update'];

/** What a member may do in the leader's namespace, from its own cluster. */
export const joiningGrants: readonly Grant<MulticlusterSettings>[] = [
  { reason: 'tells of what it does', group: '', resources: ['events'], verbs: ['create'] },
  { reason: 'announces itself', group, resources: ['memberclusterannounces'], verbs: keep },
  { reason: 'sees that it is known', group, resources: ['memberclusterannounces/status'], verbs: ['get'] },
  { reason: 'exports', group, resources: ['resourceexports'], verbs: keep },
  { reason: 'imports', group, resources: ['resourceimports'], verbs: read },
  {
    reason: 'says what became of both',
    group,
    resources: ['resourceexports/status', 'resourceimports/status'],
    verbs: status,
  },
];
