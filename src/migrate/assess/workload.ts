import type { Place } from '../../diagnostics/place';

/** What runs pods in the cluster: a controller, or a pod that nobody would start again. */
export interface Workload {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** How many pods it has or wants; undefined for one on every node. */
  readonly replicas: number | undefined;
  /** The labels of its pods. */
  readonly labels: Readonly<Record<string, string>>;
  /** The spec of its pods. */
  readonly pod: unknown;
  readonly place: Place;
}
