import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../../spec/model';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';

type Cluster = NonNullable<ClusterModel['mesh']>['clusters'][number];

export const remoteUsersName = 'clustermesh-remote-users';

/** As which users of etcd other clusters may come; the API server follows changes of it. */
export function remoteUsers({ namespace }: CiliumSettings, clusters: readonly Cluster[]): Wire<ConfigMap> {
  // Quoted: a cluster's name may look like a number.
  const users = clusters.map(({ name }) => `- name: ${JSON.stringify(`remote-${name}`)}\n  role: remote\n`);
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: remoteUsersName, namespace, labels: labels() },
    data: { 'users.yaml': users.length > 0 ? `users:\n${users.join('')}` : 'users: []\n' },
  };
}
