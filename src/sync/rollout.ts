import type { KubernetesObject } from '../stages/kubernetes-object';

type IntOrPercentage = number | string;

interface Rolled extends KubernetesObject {
  readonly spec?: {
    readonly replicas?: number;
    readonly strategy?: Strategy;
    readonly updateStrategy?: Strategy;
  };
}

interface Strategy {
  readonly type?: string;
  readonly rollingUpdate?: { readonly maxSurge?: IntOrPercentage; readonly maxUnavailable?: IntOrPercentage };
}

/** How the pods of a workload are replaced. */
export interface Rollout {
  /** All of its pods; a DaemonSet has one a node. */
  readonly pods: number;
  /** How many may come before an old one has gone. */
  readonly surge: number;
  /** How many may be gone before a new one is ready. */
  readonly unavailable: number;
}

/** How a Deployment or DaemonSet on `nodes` nodes is rolled out, with the defaults and the rounding of Kubernetes. */
export function rolloutOf(object: KubernetesObject, nodes: number): Rollout | undefined {
  const { kind, spec } = object as Rolled;
  if (kind === 'DaemonSet') {
    const { maxSurge = 0, maxUnavailable = 1 } = spec?.updateStrategy?.rollingUpdate ?? {};
    return { pods: nodes, surge: of(maxSurge, nodes, Math.ceil), unavailable: of(maxUnavailable, nodes, Math.ceil) };
  }
  if (kind !== 'Deployment') return undefined;
  const pods = spec?.replicas ?? 1;
  if (spec?.strategy?.type === 'Recreate') return { pods, surge: 0, unavailable: pods };
  const { maxSurge = '25%', maxUnavailable = '25%' } = spec?.strategy?.rollingUpdate ?? {};
  const surge = of(maxSurge, pods, Math.ceil);
  const unavailable = of(maxUnavailable, pods, Math.floor);
  // Where both come to nothing, one pod may go, or nothing ever would.
  return { pods, surge, unavailable: surge + unavailable === 0 ? 1 : unavailable };
}

function of(value: IntOrPercentage, whole: number, round: (value: number) => number): number {
  if (typeof value === 'number') return value;
  return round((Number.parseInt(value, 10) * whole) / 100);
}
