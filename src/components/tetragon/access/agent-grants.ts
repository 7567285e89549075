import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { TetragonSettings } from '../settings';

/** What agents may do in the whole cluster. */
export const agentGrants: readonly Grant<TetragonSettings>[] = [
  {
    reason: 'names the pod, the workload and the Service of a process',
    group: '',
    resources: ['namespaces', 'nodes', 'pods', 'services'],
    verbs: read,
  },
  {
    reason: 'loads policies, and finds processes by the address of their pod',
    group: 'cilium.io',
    resources: ['podinfo', 'tracingpolicies', 'tracingpoliciesnamespaced'],
    verbs: read,
  },
  {
    reason: 'waits until the definitions of policies are registered',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    verbs: read,
  },
];
