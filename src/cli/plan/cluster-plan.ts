import type { Rollout } from '../../policy/rollout/rollout';
import type { SyncPlan } from '../../sync/plan/plan';

/** The plan of one cluster, or of one of the commits that a change takes there. */
export interface ClusterPlan extends SyncPlan {
  readonly cluster: string;
  /** The state before, as the command line names it; undefined for a first sync. */
  readonly from: string | undefined;
  /** Which commit it is, from 1 on, of how many; and what it brings. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
  /** What a change of policies interrupts on its way; undefined where none changes. */
  readonly policies?: Rollout;
  /** Of the first of several commits of policies: what one commit with all of them would interrupt. */
  readonly atOnce?: Rollout;
}
