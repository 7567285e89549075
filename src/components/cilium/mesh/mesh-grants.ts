import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { CiliumSettings } from '../settings';

/** What the mesh API server reads in its own cluster, to hand it on. */
export const meshGrants: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'tells other clusters who runs where',
    group: 'cilium.io',
    resources: ['ciliumidentities', 'ciliumendpoints', 'ciliumnodes', 'ciliumendpointslices'],
    verbs: read,
  },
  {
    reason: 'waits until those definitions are registered',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    verbs: read,
  },
  {
    reason: 'tells of Services that clusters share, in namespaces that they share',
    group: '',
    resources: ['namespaces', 'services'],
    verbs: read,
  },
  {
    reason: 'follows Services as clusters without EndpointSlices have them',
    when: ({ version }) => version.features.has('endpoints'),
    group: '',
    resources: ['endpoints'],
    verbs: read,
  },
  {
    reason: 'tells what is behind those Services',
    group: 'discovery.k8s.io',
    resources: ['endpointslices'],
    verbs: read,
  },
  {
    reason: 'tells which Services are exported',
    when: ({ mcsAPI }) => mcsAPI,
    group: 'multicluster.x-k8s.io',
    resources: ['serviceexports'],
    verbs: read,
  },
];
