import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { Grant } from './grant';

/** A role in the whole cluster; `more` are labels by which other roles take it up. */
export const clusterRole = (
  name: string,
  grants: readonly Grant[],
  more: Readonly<Record<string, string>> = {},
): Wire<ClusterRole> => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name, labels: labels(more) },
  rules: grants.map((grant) => ({
    ...(grant.group !== undefined && { apiGroups: [grant.group] }),
    ...(grant.resources && { resources: [...grant.resources] }),
    ...(grant.names && { resourceNames: [...grant.names] }),
    ...(grant.urls && { nonResourceURLs: [...grant.urls] }),
    verbs: [...grant.verbs],
  })),
});
