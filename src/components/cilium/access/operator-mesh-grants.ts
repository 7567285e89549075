import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { CiliumSettings } from '../settings';

const when = ({ mcsAPI }: CiliumSettings) => mcsAPI;
const group = 'multicluster.x-k8s.io';

/** What the operator may do for Services that a mesh shares by ServiceExports (Multi-Cluster Services API). */
export const operatorMeshGrants: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'brings the definitions of exports and imports up to date',
    when,
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    names: [`serviceimports.${group}`, `serviceexports.${group}`],
    verbs: ['update'],
  },
  {
    reason: 'makes an import of what clusters export',
    when,
    group,
    resources: ['serviceimports'],
    verbs: [...read, 'create', 'update', 'patch', 'delete'],
  },
  {
    reason: 'reports what became of an import',
    when,
    group,
    resources: ['serviceimports/status'],
    verbs: ['update', 'patch'],
  },
  {
    reason: 'owns the Service that it makes for an import',
    when,
    group,
    resources: ['serviceimports/finalizers'],
    verbs: ['update'],
  },
  { reason: 'follows exports', when, group, resources: ['serviceexports'], verbs: read },
  {
    reason: 'reports what became of an export',
    when,
    group,
    resources: ['serviceexports/status'],
    verbs: ['update', 'patch'],
  },
  {
    reason: 'makes a Service for each import',
    when,
    group: '',
    resources: ['services'],
    verbs: ['create', 'update', 'patch', 'delete'],
  },
  {
    reason: 'tells what is behind that Service in other clusters',
    when,
    group: 'discovery.k8s.io',
    resources: ['endpointslices'],
    verbs: ['create', 'update', 'delete', 'deletecollection'],
  },
];
