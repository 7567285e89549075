import type { ClusterModel } from '../../spec/model';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';

/** The desired state of a cluster in one phase of its migration. */
export interface Phase {
  /** What is rendered, by the same components as any other model. */
  readonly model: ClusterModel;
  /** What the migration itself adds. */
  readonly manifests: readonly Manifest[];
  /** Whether an object that was handed in can be in the cluster yet. */
  readonly carries: (object: KubernetesObject) => boolean;
}
