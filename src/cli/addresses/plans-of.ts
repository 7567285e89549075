import type { Outcome, Toolbox } from '../toolbox';
import type { ClusterPlan } from './print-report';

/** The address plans of all specs that could be read as one. */
export function plansOf(outcomes: readonly Outcome[], { addressPlan }: Toolbox): ClusterPlan[] {
  return outcomes.flatMap(({ cluster, spec }) =>
    cluster === undefined || !spec ? [] : [{ cluster, addresses: addressPlan(spec) }],
  );
}
