import type { KubernetesObject } from '../stages/kubernetes-object';

/** The phases of a sync, one after another; the last one comes only where one before it fails. */
export const phases = ['PreSync', 'Sync', 'PostSync', 'SyncFail'] as const;
export type Phase = (typeof phases)[number];

const ofHelm: Readonly<Record<string, Phase>> = {
  'pre-install': 'PreSync',
  'pre-upgrade': 'PreSync',
  'post-install': 'PostSync',
  'post-upgrade': 'PostSync',
};

const ofDeletion = { PreDelete: 'pre-delete', PostDelete: 'post-delete' } as const;

const [hook, helmHook] = ['argocd.argoproj.io/hook', 'helm.sh/hook'];

/** Whether an object is nothing that stays, but something that is run (gitops-engine pkg/sync/hook). */
export function isHook(object: KubernetesObject): boolean {
  const { annotations = {} } = object.metadata;
  if (annotations[hook] !== undefined) return !isSkipped(object);
  return annotations[helmHook] !== undefined && annotations[helmHook] !== 'crd-install';
}

/** The phases in which a sync applies an object; none where it never does. A hook of Argo CD's is none of Helm's any more. */
export function phasesOf(object: KubernetesObject): Phase[] {
  if (isSkipped(object)) return [];
  if (!isHook(object)) return ['Sync'];
  const own = knownOf(object);
  const found = own.length > 0 ? own : listed(object, helmHook).map((one) => ofHelm[one]);
  return phases.filter((phase) => found.includes(phase));
}

/** Whether an object is run when its Application is deleted, before or after all else of it goes (argo-cd controller/hook.go). */
export const runsOn = (when: keyof typeof ofDeletion, object: KubernetesObject): boolean =>
  listed(object, hook).includes(when) || listed(object, helmHook).includes(ofDeletion[when]);

/** Whether a hook goes as soon as its sync has succeeded; others stay, most until they are run the next time. */
export const goesOnSuccess = (object: KubernetesObject): boolean =>
  listed(object, 'argocd.argoproj.io/hook-delete-policy').includes('HookSucceeded') ||
  listed(object, 'helm.sh/hook-delete-policy').includes('hook-succeeded');

const isSkipped = (object: KubernetesObject) => knownOf(object).join() === 'Skip';

const knownOf = (object: KubernetesObject) =>
  listed(object, hook).filter((one) => one === 'Skip' || (phases as readonly string[]).includes(one));

const listed = ({ metadata: { annotations } }: KubernetesObject, annotation: string): string[] =>
  (annotations?.[annotation] ?? '').split(',').map((one) => one.trim());
