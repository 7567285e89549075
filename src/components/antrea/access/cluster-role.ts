import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import { foldGrants } from '../../access/fold-grants';
import type { Grant } from '../../access/grant';
import type { Wire } from '../../wire';
import { labels } from '../labels';

/** A role in the whole cluster; `more` are labels by which other roles take it up. */
export const clusterRole = (
  name: string,
  grants: readonly Grant[],
  more: Readonly<Record<string, string>> = {},
): Wire<ClusterRole> => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name, labels: labels(more) },
  rules: foldGrants(grants, undefined),
});
