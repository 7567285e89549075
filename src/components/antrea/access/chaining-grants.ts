import type { Grant } from '../../access/grant';

/** What agents may do beside another CNI. */
export const chainingGrants: readonly Grant[] = [
  {
    reason: 'learns how the cluster was set up',
    group: '',
    resources: ['configmaps'],
    names: ['kube-proxy', 'kubeadm-config'],
    verbs: ['get'],
  },
];
