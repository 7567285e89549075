import type { SyncPlan } from '../../sync/plan/plan';

/** The plan of one cluster. */
export interface ClusterPlan extends SyncPlan {
  readonly cluster: string;
  /** The state before, as the command line names it; undefined for a first sync. */
  readonly from: string | undefined;
}
