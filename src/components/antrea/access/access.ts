import type { Secret, ServiceAccount } from 'kubernetes-types/core/v1';
import { at, type Manifest } from '../../../stages/manifest';
import type { Grant } from '../../access/grant';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { AntreaSettings } from '../settings';
import { agentGrants } from './agent-grants';
import { antctlGrants } from './antctl-grants';
import { chainingGrants } from './chaining-grants';
import { clusterRole } from './cluster-role';
import { clusterRoleBinding } from './cluster-role-binding';
import { controllerGrants } from './controller-grants';
import { userRoles } from './user-roles';

/** For members of a ClusterSet that must know which cluster this is; nobody is bound to it here. */
const identityReader: readonly Grant[] = [
  {
    reason: 'tells clusters apart',
    group: '',
    resources: ['configmaps'],
    names: ['antrea-cluster-identity'],
    verbs: ['get'],
  },
];

/** Who agents, controller and antctl are, what they may do, and what users may do with policies. */
export function access(s: AntreaSettings): Manifest[] {
  const grants: Record<string, readonly Grant[]> = {
    'antrea-agent': [...agentGrants, ...(s.chaining ? chainingGrants : [])],
    'antrea-controller': controllerGrants,
    antctl: antctlGrants,
  };
  const accounts = Object.keys(grants);
  return at(
    'access',
    ...accounts.map((name) => serviceAccount(s, name)),
    ...['antrea-agent', 'antctl'].map((name) => token(s, name)),
    ...accounts.flatMap((name) => [clusterRole(name, grants[name] ?? []), clusterRoleBinding(name, s.namespace)]),
    clusterRole('antrea-cluster-identity-reader', identityReader),
    ...userRoles,
  );
}

const serviceAccount = ({ namespace }: AntreaSettings, name: string): Wire<ServiceAccount> => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, namespace, labels: labels() },
});

/** A Secret that the cluster fills with a token for someone outside of a pod: nothing secret is in the manifest. */
const token = ({ namespace }: AntreaSettings, account: string): Wire<Secret> => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name: `${account}-service-account-token`,
    namespace,
    annotations: { 'kubernetes.io/service-account.name': account },
  },
  type: 'kubernetes.io/service-account-token',
});
