import type { ContainerPort } from '../../../imports/workloads';
import type { Place } from '../../diagnostics/place';

type Labels = Readonly<Record<string, string>>;

/** What makes pods, and what policies can tell of those pods. */
export interface Workload {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The labels of its pods. */
  readonly labels: Labels;
  readonly ports: readonly ContainerPort[];
  /** On the host network pods have the node's address, and no selector of pods reaches them. */
  readonly hostNetwork: boolean;
  readonly serviceAccount: string;
  /** How many pods it asks for, where it says so. */
  readonly replicas?: number;
  readonly place: Place;
}

export interface NamespaceInfo {
  readonly name: string;
  /** With `kubernetes.io/metadata.name`, which the API server adds to each. */
  readonly labels: Labels;
  readonly place: Place;
}
