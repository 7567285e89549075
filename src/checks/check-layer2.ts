import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** Layer-2 leases can be renewed in time; client-go, which keeps them, demands a deadline above 1.2 retry periods. */
export function checkLayer2({ loadBalancer }: ClusterModel): Finding[] {
  const layer2 = loadBalancer?.implementation === 'cilium' ? loadBalancer.layer2 : undefined;
  if (!layer2) return [];
  const { leaseDurationSeconds: duration, leaseRenewDeadlineSeconds: renew, leaseRetryPeriodSeconds: retry } = layer2;
  if (duration > renew && renew > 1.2 * retry) return [];
  return [finding('FL-LB-104', { duration, renew, retry }, { path: '/spec/loadBalancer/layer2' })];
}
