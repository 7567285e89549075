import type { RoleBinding } from 'kubernetes-types/rbac/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key, rbac } from '../key';
import type { Need } from './need';

/** Roles that every API server has. */
const builtIn = /^(system:|(cluster-admin|admin|edit|view|extension-apiserver-authentication-reader)$)/;

/** The role and the accounts that a binding joins. */
export function bindingNeeds(object: KubernetesObject): Need[] {
  if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding') return [];
  const { roleRef, subjects } = object as KubernetesObject & Pick<RoleBinding, 'roleRef' | 'subjects'>;
  const needs: Need[] = [];
  if (!builtIn.test(roleRef.name)) {
    const namespace = roleRef.kind === 'Role' ? (object.metadata.namespace ?? '') : '';
    needs.push({
      key: key(rbac, roleRef.kind, namespace, roleRef.name),
      readiness: 'applied',
      as: 'the role that it grants',
    });
  }
  for (const account of accountsOf(object)) {
    needs.push({ key: account, readiness: 'applied', as: 'the ServiceAccount that it is for' });
  }
  return subjects?.length ? needs : [];
}

/** Identities of the ServiceAccounts among a binding's subjects. */
export function accountsOf(object: KubernetesObject): string[] {
  const { subjects } = object as KubernetesObject & Pick<RoleBinding, 'subjects'>;
  return (subjects ?? [])
    .filter((subject) => subject.kind === 'ServiceAccount')
    .map((subject) => key('', 'ServiceAccount', subject.namespace ?? object.metadata.namespace ?? '', subject.name));
}
