import type { Workload } from './workload';

/** Workloads that do not answer while their one pod moves; what runs once and is done is none. */
export const singlePods = (workloads: readonly Workload[]): Workload[] =>
  workloads.filter(({ kind, replicas }) => replicas === 1 && (kind === 'Deployment' || kind === 'StatefulSet'));
