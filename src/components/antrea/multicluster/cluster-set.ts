import type { ClusterSet } from '../../../../imports/multicluster.crd.antrea.io';
import type { MulticlusterSettings } from './multicluster-settings';
import { leaderNamespace } from './names';

/** The ClusterSet as this cluster sees it: whose it is, and how a member finds the leader. */
export function clusterSet({ clusterID, home, multicluster, role }: MulticlusterSettings): ClusterSet {
  const { clusterSet: name, member } = multicluster;
  const joined = role === 'member' ? member : undefined;
  return {
    apiVersion: 'multicluster.crd.antrea.io/v1alpha2',
    kind: 'ClusterSet',
    metadata: { name, namespace: home },
    spec: joined
      ? {
          clusterID,
          leaders: [{ clusterID: joined.leader, secret: joined.tokenSecret, server: joined.server }],
          namespace: leaderNamespace,
        }
      : { clusterID, leaders: [{ clusterID }] },
  };
}
