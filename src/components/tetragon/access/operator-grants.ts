import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { TetragonSettings } from '../settings';

/** What the operator may do in the whole cluster. */
export const operatorGrants: readonly Grant<TetragonSettings>[] = [
  {
    reason: 'keeps a PodInfo for each pod',
    group: '',
    resources: ['pods'],
    verbs: read,
  },
  {
    reason: 'writes PodInfos',
    group: 'cilium.io',
    resources: ['podinfo'],
    verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'],
  },
  {
    // A name cannot be held against a rule before the object is there.
    reason: 'registers definitions',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    verbs: ['create'],
  },
  {
    reason: 'brings its own definitions up to date',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    names: ['tracingpolicies.cilium.io', 'tracingpoliciesnamespaced.cilium.io', 'podinfo.cilium.io'],
    verbs: ['update', ...read],
  },
];

/** What operators may do in their own namespace, where there are several. */
export const electionGrants: readonly Grant<TetragonSettings>[] = [
  {
    reason: 'decides by a Lease which operator works',
    group: 'coordination.k8s.io',
    resources: ['leases'],
    verbs: ['create', 'get', 'update'],
  },
  {
    reason: 'tells as an Event that another one took over',
    group: '',
    resources: ['events'],
    verbs: ['create'],
  },
];
