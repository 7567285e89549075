import type { DeletionPlan } from '../../sync/plan/deletion-plan';

/** What goes with the Applications of one cluster. */
export interface ClusterDeletion extends DeletionPlan {
  readonly cluster: string;
}
