import type { KubernetesObject } from '../../stages/kubernetes-object';

/** Whether an object asks Argo CD for an option: `Prune=false`. Of what is pruned, the live object is asked. */
export function hasSyncOption({ metadata: { annotations } }: KubernetesObject, option: string): boolean {
  const options = annotations?.['argocd.argoproj.io/sync-options'] ?? '';
  return options.split(',').some((one) => one.trim() === option);
}
