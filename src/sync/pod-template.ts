import type { PodSpec } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../stages/kubernetes-object';

/** What a workload starts. */
export interface Pods {
  readonly spec: PodSpec;
  /** How many at once; a DaemonSet has one a node, which counts as one here. */
  readonly replicas: number;
  /** Argo CD waits until they run: not for a CronJob's. */
  readonly awaited: boolean;
}

interface Workload extends KubernetesObject {
  readonly spec?: {
    readonly replicas?: number;
    readonly template?: { readonly spec?: PodSpec };
    readonly jobTemplate?: { readonly spec?: { readonly template?: { readonly spec?: PodSpec } } };
  };
}

const templated = new Set(['DaemonSet', 'Deployment', 'StatefulSet', 'ReplicaSet', 'Job']);

/** The pods that an object starts; undefined for what starts none. */
export function podsOf(object: KubernetesObject): Pods | undefined {
  const { spec } = object as Workload;
  if (object.kind === 'Pod' && object.apiVersion === 'v1') return pods(spec as PodSpec | undefined, 1, true);
  if (object.kind === 'CronJob') return pods(spec?.jobTemplate?.spec?.template?.spec, 1, false);
  if (templated.has(object.kind)) return pods(spec?.template?.spec, spec?.replicas ?? 1, true);
  return undefined;
}

function pods(spec: PodSpec | undefined, replicas: number, awaited: boolean): Pods | undefined {
  return spec && { spec, replicas, awaited };
}
