import type { ClusterRole, ClusterRoleBinding, Role, RoleBinding } from 'kubernetes-types/rbac/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Wire } from '../wire';
import { foldGrants } from './fold-grants';
import type { Grant } from './grant';

const group = 'rbac.authorization.k8s.io';

/** A role and the one ServiceAccount that has it. */
export interface BoundRole<S> {
  readonly name: string;
  /** Where it holds; left out: in the whole cluster. */
  readonly namespace?: string;
  /** Name of the binding, where it is not the role's. */
  readonly binding?: string;
  readonly account: { readonly name: string; readonly namespace: string };
  readonly grants: readonly Grant<S>[];
  /** Labels of both objects. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The objects of a role: a Role and its RoleBinding, or a ClusterRole and its ClusterRoleBinding. */
export function boundRole<S>(
  { name, namespace, binding, account, grants, labels }: BoundRole<S>,
  s: S,
): KubernetesObject[] {
  const kind = namespace === undefined ? 'ClusterRole' : 'Role';
  const metadata = { ...(namespace !== undefined && { namespace }), labels: { ...labels } };
  const role: Wire<Role | ClusterRole> = {
    apiVersion: `${group}/v1`,
    kind,
    metadata: { name, ...metadata },
    rules: foldGrants(grants, s),
  };
  const bound: Wire<RoleBinding | ClusterRoleBinding> = {
    apiVersion: `${group}/v1`,
    kind: `${kind}Binding`,
    metadata: { name: binding ?? name, ...metadata },
    roleRef: { apiGroup: group, kind, name },
    subjects: [{ kind: 'ServiceAccount', ...account }],
  };
  return [role, bound];
}
