import type { Grant } from '../../access/grant';
import { keep, read } from '../../access/verbs';
import type { MulticlusterSettings } from './multicluster-settings';

const group = 'multicluster.crd.antrea.io';
const resources = ['clustersets', 'memberclusterannounces', 'resourceexports', 'resourceimports'];

/** What the leader's controller may do in its namespace. */
export const leaderGrants: readonly Grant<MulticlusterSettings>[] = [
  { reason: 'holds members to their accounts', group: '', resources: ['serviceaccounts'], verbs: ['get', 'list'] },
  { reason: 'keeps its authority', group: '', resources: ['configmaps'], verbs: keep },
  { reason: 'takes over IDs of older versions', group, resources: ['clusterclaims'], verbs: read },
  { reason: 'joins what members export', group, resources, verbs: keep },
  { reason: 'cleans up after them', group, resources: resources.map((one) => `${one}/finalizers`), verbs: ['update'] },
  {
    reason: 'says what became of it',
    group,
    resources: resources.map((one) => `${one}/status`),
    verbs: ['get', 'patch', 'update'],
  },
];
