import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** The leader election of kube-vip can work; it is client-go's, which refuses timings that leave no room to renew. */
export function checkControlPlane({ controlPlane: { vip } }: ClusterModel): Finding[] {
  if (!vip) return [];
  const { durationSeconds: duration, renewDeadlineSeconds: renew, retryPeriodSeconds: retry } = vip.lease;
  if (duration > renew && renew > 1.2 * retry) return [];
  return [finding('FL-VIP-101', { duration, renew, retry }, { path: '/spec/controlPlane/vip/lease' })];
}
