import type { KubernetesObject } from '../../stages/kubernetes-object';
import { hasSyncOption } from './has-sync-option';

/** Whether a sync deletes a live object and makes it again, with whatever it has now. */
export function madeAnew(object: KubernetesObject): boolean {
  return hasSyncOption(object, 'Force=true') && hasSyncOption(object, 'Replace=true');
}
