import type { Grant } from '../../access/grant';
import { keep, read } from '../../access/verbs';
import type { MulticlusterSettings } from './multicluster-settings';
import { webhookGrants } from './webhook-grants';

const group = 'multicluster.crd.antrea.io';
const services = 'multicluster.x-k8s.io';
const kept = ['clustersets', 'clusterinfoimports', 'gateways'];
const status = ['get', 'patch', 'update'];

/** What a member's controller may do in its cluster. */
export const memberGrants: readonly Grant<MulticlusterSettings>[] = [
  ...webhookGrants,
  { reason: 'reads its token for the leader', group: '', resources: ['secrets'], verbs: read },
  { reason: 'finds gateways and pods by labels', group: '', resources: ['nodes', 'pods', 'namespaces'], verbs: read },
  { reason: 'keeps its authority', group: '', resources: ['configmaps'], verbs: keep },
  { reason: 'makes Services of imported ones', group: '', resources: ['services', 'endpoints'], verbs: keep },
  { reason: 'exports endpoints', group: 'discovery.k8s.io', resources: ['endpointslices'], verbs: read },
  {
    reason: 'tells others the range of its Services',
    group: 'networking.k8s.io',
    resources: ['servicecidrs'],
    verbs: ['get', 'list'],
  },
  {
    reason: 'makes policies of imported ones',
    group: 'crd.antrea.io',
    resources: ['clusternetworkpolicies'],
    verbs: keep,
  },
  { reason: 'puts them into tiers', group: 'crd.antrea.io', resources: ['tiers'], verbs: read },
  { reason: 'takes over IDs of older versions', group, resources: ['clusterclaims'], verbs: read },
  { reason: 'keeps what agents reach other clusters by', group, resources: [...kept, 'labelidentities'], verbs: keep },
  { reason: 'cleans up after it', group, resources: kept.map((one) => `${one}/finalizers`), verbs: ['update'] },
  { reason: 'says what became of it', group, resources: kept.map((one) => `${one}/status`), verbs: status },
  {
    reason: 'exports and imports Services',
    group: services,
    resources: ['serviceexports', 'serviceimports'],
    verbs: keep,
  },
  {
    reason: 'says what became of them',
    group: services,
    resources: ['serviceexports/status', 'serviceimports/status'],
    verbs: status,
  },
];
