import type { PodSpec } from 'kubernetes-types/core/v1';
import { apiAccess } from './api-access';
import { container } from './container';
import { etcdFiles } from './etcd';
import type { Instance } from './instance';

/** What the pods of an instance have in common, be they a DaemonSet's or static. */
export function podSpec(instance: Instance): PodSpec {
  const { volumes = [], ...access } = apiAccess(instance).pod;
  const all = [...volumes, ...etcdFiles(instance.vip).volumes];
  return { hostNetwork: true, ...access, ...(all.length > 0 && { volumes: all }), containers: [container(instance)] };
}
