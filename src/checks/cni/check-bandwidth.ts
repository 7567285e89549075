import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { hostRoutingNeeds } from './host-routing-needs';

/** BBR for pods needs BPF host routing, which Cilium has only without kube-proxy and without iptables masquerading. */
export function checkBandwidth(model: ClusterModel): Finding[] {
  const { cni, bandwidth } = model;
  if (!cni.cilium || bandwidth?.congestionControl !== 'bbr') return [];
  const needs = hostRoutingNeeds(model);
  return needs ? [finding('FL-BW-101', { needs }, { path: '/spec/bandwidth/congestionControl' })] : [];
}
