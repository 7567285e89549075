import type { ClusterRoleBinding, RoleBinding } from 'kubernetes-types/rbac/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { boundRole } from '../../access/bound-role';
import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { Wire } from '../../wire';
import type { AntreaSettings } from '../settings';
import { aggregatorLabels, configMapName, name, namespace } from './names';

const account = { name, namespace };
const labels = aggregatorLabels;

const kept = [...read, 'update'];
const own: readonly Grant<AntreaSettings>[] = [
  { reason: 'makes its authority', group: '', resources: ['configmaps'], verbs: ['create'] },
  {
    reason: 'renews its authority',
    group: '',
    resources: ['configmaps'],
    names: ['flow-aggregator-ca'],
    verbs: kept,
  },
  { reason: 'makes certificates', group: '', resources: ['secrets'], verbs: ['create'] },
  {
    reason: 'renews certificates',
    group: '',
    resources: ['secrets'],
    names: ['flow-aggregator-ca-tls', 'flow-aggregator-client-tls'],
    verbs: kept,
  },
  {
    reason: 'antctl changes where records go',
    group: '',
    resources: ['configmaps'],
    names: [configMapName],
    verbs: ['get', 'update'],
  },
];

const exporters: readonly Grant<AntreaSettings>[] = [
  {
    reason: 'agents trust the aggregator',
    group: '',
    resources: ['configmaps'],
    names: ['flow-aggregator-ca'],
    verbs: ['get'],
  },
  {
    reason: 'agents show it who they are',
    group: '',
    resources: ['secrets'],
    names: ['flow-aggregator-client-tls'],
    verbs: ['get'],
  },
];

const cluster: readonly Grant<AntreaSettings>[] = [
  {
    reason: 'names the ends of a flow',
    group: '',
    resources: ['pods', 'nodes', 'services'],
    verbs: read,
  },
];

/** What the aggregator may do, and what agents may read of it. */
export function aggregatorAccess(s: AntreaSettings): KubernetesObject[] {
  const agents = { name: 'antrea-agent', namespace: s.namespace };
  return [
    ...boundRole(
      { name: `${name}-role`, binding: `${name}-cluster-role-binding`, account, grants: cluster, labels },
      s,
    ),
    ...boundRole({ name: `${name}-role`, namespace, binding: `${name}-role-binding`, account, grants: own, labels }, s),
    ...boundRole(
      {
        name: `${name}-exporter-role`,
        namespace,
        binding: `${name}-exporter-role-binding`,
        account: agents,
        grants: exporters,
        labels,
      },
      s,
    ),
    // Who asks its API is asked of the API server.
    toCluster(`${name}-auth-delegator-cluster-role-binding`, 'system:auth-delegator'),
    toCluster(`${name}-cluster-id-reader`, 'antrea-cluster-identity-reader'),
    authenticationReader(s),
  ];
}

const group = 'rbac.authorization.k8s.io';
const subjects = [{ kind: 'ServiceAccount', ...account }];

const toCluster = (binding: string, role: string): Wire<ClusterRoleBinding> => ({
  apiVersion: `${group}/v1`,
  kind: 'ClusterRoleBinding',
  metadata: { name: binding, labels: { ...labels } },
  roleRef: { apiGroup: group, kind: 'ClusterRole', name: role },
  subjects,
});

const authenticationReader = (s: AntreaSettings): Wire<RoleBinding> => ({
  apiVersion: `${group}/v1`,
  kind: 'RoleBinding',
  metadata: {
    name: `${name}-extension-apiserver-authentication-reader-role-binding`,
    namespace: s.namespace,
    labels: { ...labels },
  },
  roleRef: { apiGroup: group, kind: 'Role', name: 'extension-apiserver-authentication-reader' },
  subjects,
});
