import type { Secret, ServiceAccount } from 'kubernetes-types/core/v1';
import type { Role, RoleBinding } from 'kubernetes-types/rbac/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { foldGrants } from '../../access/fold-grants';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import { joiningGrants } from './joining-grants';
import type { MulticlusterSettings } from './multicluster-settings';
import { memberRole, leaderNamespace as namespace } from './names';

const rbac = 'rbac.authorization.k8s.io';

/**
 * How members come in: an account for each, which its annotation ties to one ID, and a Secret that the cluster fills with
 * the account's token; nothing secret is in the manifest.
 */
export function joining(s: MulticlusterSettings): KubernetesObject[] {
  const role: Wire<Role> = {
    apiVersion: `${rbac}/v1`,
    kind: 'Role',
    metadata: { name: memberRole, namespace, labels: labels() },
    rules: foldGrants(joiningGrants, s),
  };
  return [role, ...(s.multicluster.leader?.members ?? []).flatMap(member)];
}

function member(id: string): [Wire<ServiceAccount>, Wire<Secret>, Wire<RoleBinding>] {
  const name = `member-${id}`;
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace, labels: labels(), annotations: { 'multicluster.antrea.io/cluster-id': id } },
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: `${name}-token`,
        namespace,
        labels: labels(),
        annotations: { 'kubernetes.io/service-account.name': name },
      },
      type: 'kubernetes.io/service-account-token',
    },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'RoleBinding',
      metadata: { name, namespace, labels: labels() },
      roleRef: { apiGroup: rbac, kind: 'Role', name: memberRole },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  ];
}
