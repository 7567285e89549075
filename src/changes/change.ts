import type { ClusterModel } from '../spec/model';
import type { Manifest } from '../stages/manifest';

/** A cluster's network at one time. */
export interface State {
  readonly model: ClusterModel;
  readonly manifests: readonly Manifest[];
}

/**
 * What a commit makes of a cluster that runs. The `path` of a finding about it is a pointer into the spec after it, and
 * those in `also` point into the spec before it.
 */
export interface Change {
  readonly before: State;
  readonly after: State;
}
