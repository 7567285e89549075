import { groupOf, type KubernetesObject } from '../../stages/kubernetes-object';
import { hasSyncOption } from './has-sync-option';

/**
 * Whether a sync deletes a live object and makes it again, with whatever it has now: the options of git count, and those of the
 * live object. Namespaces and definitions are never made anew, for all that is in them would go (gitops-engine
 * pkg/sync/sync_context.go).
 */
export function madeAnew(was: KubernetesObject, now: KubernetesObject): boolean {
  const { apiVersion, kind } = now;
  if (kind === 'Namespace' || groupOf(apiVersion) === 'apiextensions.k8s.io') return false;
  return ['Force=true', 'Replace=true'].every((option) => hasSyncOption(was, option) || hasSyncOption(now, option));
}
