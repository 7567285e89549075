import type { Place } from '../diagnostics/place';
import type { KubernetesObject } from '../stages/kubernetes-object';

/** What is there before the first manifest, or comes from elsewhere: the order checker counts on it. */
export interface World {
  /** Identities of objects that someone else keeps. */
  readonly present: ReadonlySet<string>;
  /** API groups whose definitions are applied before the first Application. */
  readonly definitions: ReadonlySet<string>;
  /**
   * What a workload of ours registers when it runs: an API group, or `group/kind` where another one does, to the identity
   * of the workload.
   */
  readonly registrars: ReadonlyMap<string, string>;
  /** Identities of the DaemonSets that make the pod network. */
  readonly agents: ReadonlySet<string>;
  /** What a workload waits for when it starts, though no field of it says so: identity to identities. */
  readonly waits: ReadonlyMap<string, readonly string[]>;
  /** Addresses of LoadBalancer Services come from pools of ours; otherwise someone else assigns them. */
  readonly pools: boolean;
  /** Where an object stands that was handed in as a file. */
  readonly placeOf: (object: KubernetesObject) => Place | undefined;
  /** How many nodes the cluster has; undefined where nobody knows. */
  readonly nodeCount?: number | undefined;
  /** Argo CD applies all of it. */
  readonly argocd?: boolean;
}
