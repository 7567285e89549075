import type { ServiceAccount } from 'kubernetes-types/core/v1';
import type { Role, RoleBinding } from 'kubernetes-types/rbac/v1';
import type { Wire } from '../wire';

type Login = Wire<ServiceAccount> | Wire<Role> | Wire<RoleBinding>;

/** The account by which cert-manager signs in to Vault, and its right to ask for that account's tokens, which its chart gives not. */
export function vaultLogin(issuer: string, namespace: string): Login[] {
  const metadata = { name: issuer, namespace };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: [{ apiGroups: [''], resources: ['serviceaccounts/token'], resourceNames: [issuer], verbs: ['create'] }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: issuer },
      subjects: [{ kind: 'ServiceAccount', name: 'cert-manager', namespace: 'cert-manager' }],
    },
  ];
}
