import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import { read } from '../../access/verbs';
import type { Wire } from '../../wire';
import { clusterRole } from './cluster-role';

const kinds: readonly (readonly [name: string, resources: readonly string[]])[] = [
  ['antrea-policies', ['clusternetworkpolicies', 'networkpolicies']],
  ['traceflows', ['traceflows']],
  ['antrea-clustergroups', ['clustergroups']],
];

const edit = [...read, 'create', 'update', 'patch', 'delete'];
const into = (role: string) => ({ [`rbac.authorization.k8s.io/aggregate-to-${role}`]: 'true' });

/** Rights on policies that the cluster's own roles view, edit and admin take up. */
export const userRoles: readonly Wire<ClusterRole>[] = kinds.flatMap(([name, resources]) => {
  const grant = { reason: 'works on policies', group: 'crd.antrea.io', resources };
  return [
    clusterRole(`aggregate-${name}-edit`, [{ ...grant, verbs: edit }], { ...into('admin'), ...into('edit') }),
    clusterRole(`aggregate-${name}-view`, [{ ...grant, verbs: read }], into('view')),
  ];
});
