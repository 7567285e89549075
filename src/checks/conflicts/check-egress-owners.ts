import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** One system gives pods the address with which they leave the cluster. */
export function checkEgressOwners({ egress, loadBalancer }: ClusterModel): Finding[] {
  if (!egress || loadBalancer?.implementation !== 'kube-vip' || !loadBalancer.kubeVip?.egress) return [];
  const also = [{ path: '/spec/egress/implementation', label: 'the other one' }];
  const where = { path: '/spec/loadBalancer/kubeVip/egress', also };
  return [finding('FL-CON-003', { implementation: egress.implementation }, where)];
}
