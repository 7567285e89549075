import type { ClusterRoleBinding } from 'kubernetes-types/rbac/v1';
import type { Wire } from '../../wire';
import { labels } from '../labels';

const group = 'rbac.authorization.k8s.io';

/** Gives a role to the ServiceAccount of its name. */
export const clusterRoleBinding = (name: string, namespace: string): Wire<ClusterRoleBinding> => ({
  apiVersion: `${group}/v1`,
  kind: 'ClusterRoleBinding',
  metadata: { name, labels: labels() },
  roleRef: { apiGroup: group, kind: 'ClusterRole', name },
  subjects: [{ kind: 'ServiceAccount', name, namespace }],
});
