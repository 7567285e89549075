import type { PodSpec } from 'kubernetes-types/core/v1';
import { apiAccess } from './api-access';
import { container } from './container';
import type { Instance } from './instance';

/** What the pods of an instance have in common, be they a DaemonSet's or static. */
export function podSpec(instance: Instance): PodSpec {
  return { hostNetwork: true, ...apiAccess(instance).pod, containers: [container(instance)] };
}
