import type { ServiceAccount } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { boundRole } from '../../access/bound-role';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { TetragonSettings } from '../settings';
import { agentGrants } from './agent-grants';
import { electionGrants, operatorGrants } from './operator-grants';

/** Who agents and operator are, and what they may do. */
export function access(s: TetragonSettings): KubernetesObject[] {
  return [
    ...account(s, { component: 'agent', name: 'tetragon' }),
    ...boundRole(
      {
        name: 'tetragon',
        account: { namespace: s.namespace, name: 'tetragon' },
        grants: agentGrants,
        labels: labels('agent'),
      },
      s,
    ),
    ...(s.operator ? operatorAccess(s) : []),
  ];
}

function operatorAccess(s: TetragonSettings): KubernetesObject[] {
  const { namespace } = s;
  const role = {
    name: 'tetragon-operator',
    binding: 'tetragon-operator-rolebinding',
    account: { namespace, name: 'tetragon-operator-service-account' },
    labels: labels('operator'),
  };
  return [
    ...account(s, { component: 'operator', name: role.account.name }),
    ...boundRole({ ...role, grants: operatorGrants }, s),
    ...(s.election ? boundRole({ ...role, grants: electionGrants, namespace }, s) : []),
  ];
}

type Component = Parameters<typeof labels>[0];

function account(
  { namespace }: TetragonSettings,
  { component, name }: { readonly component: Component; readonly name: string },
): Wire<ServiceAccount>[] {
  return [{ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace, labels: labels(component) } }];
}
