import type { ServiceAccount } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { boundRole } from '../../access/bound-role';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import { leaderGrants } from './leader-grants';
import { memberGrants } from './member-grants';
import type { MulticlusterSettings } from './multicluster-settings';
import { leaderNamespace, name } from './names';
import { webhookGrants } from './webhook-grants';

/** Who a controller of a ClusterSet is and what it may do: a leader works in its namespace alone. */
export function multiclusterAccess(s: MulticlusterSettings): KubernetesObject[] {
  const account: Wire<ServiceAccount> = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, namespace: s.home, labels: labels() },
  };
  const common = { account: { name, namespace: s.home }, labels: labels() };
  const own = { ...common, name: `${name}-role`, binding: `${name}-rolebinding` };
  if (s.role === 'member') return [account, ...boundRole({ ...own, grants: memberGrants }, s)];
  const webhooks = {
    ...common,
    name: `${leaderNamespace}-${name}-webhook-role`,
    binding: `${leaderNamespace}-${name}-webhook-rolebinding`,
    grants: webhookGrants,
  };
  return [account, ...boundRole({ ...own, namespace: s.home, grants: leaderGrants }, s), ...boundRole(webhooks, s)];
}
