import type { KubernetesObject } from './kubernetes-object';
import type { StageName } from './stages';

/** An object and its place in the order; the stage names the Application and the wave. */
export interface Manifest<O extends KubernetesObject = KubernetesObject> {
  readonly object: O;
  readonly stage: StageName;
  /** What Argo CD is asked for this object alone: `Prune=false`. */
  readonly syncOptions?: readonly string[];
}

/** Puts objects into a stage. */
export function at<O extends KubernetesObject>(stage: StageName, ...objects: readonly O[]): Manifest<O>[] {
  return objects.map((object) => ({ object, stage }));
}
