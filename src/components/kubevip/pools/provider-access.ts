import type { ServiceAccount } from 'kubernetes-types/core/v1';
import type { ClusterRole, ClusterRoleBinding, PolicyRule } from 'kubernetes-types/rbac/v1';
import type { Wire } from '../../wire';

/** What the cloud provider runs as. */
export const providerAccount = 'kube-vip-cloud-controller';
const namespace = 'kube-system';
const roleName = 'system:kube-vip-cloud-controller-role';

// Upstream grants any verb on ConfigMaps and Endpoints of all namespaces; the provider reads one ConfigMap.
const rules: PolicyRule[] = [
  { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'create', 'update', 'list'] },
  { apiGroups: [''], resources: ['configmaps'], resourceNames: ['kubevip'], verbs: ['get'] },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch', 'update'] },
  { apiGroups: [''], resources: ['services/status'], verbs: ['patch', 'update'] },
  { apiGroups: [''], resources: ['nodes'], verbs: ['list', 'get', 'watch'] },
  { apiGroups: [''], resources: ['services'], verbs: ['list', 'get', 'watch', 'update'] },
];

/** Account and rights of the cloud provider. */
export function providerAccess(): [Wire<ServiceAccount>, Wire<ClusterRole>, Wire<ClusterRoleBinding>] {
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: providerAccount, namespace } },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: roleName }, rules },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'system:kube-vip-cloud-controller-binding' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: roleName },
      subjects: [{ kind: 'ServiceAccount', name: providerAccount, namespace }],
    },
  ];
}
