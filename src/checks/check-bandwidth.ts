import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** BBR for pods needs BPF host routing, which Cilium has only without kube-proxy and without iptables masquerading. */
export function checkBandwidth({ cni, bandwidth, services, routing, egress }: ClusterModel): Finding[] {
  if (!cni.cilium || bandwidth?.congestionControl !== 'bbr') return [];
  const path = '/spec/bandwidth/congestionControl';
  if (services.proxy !== 'cni') return [finding('FL-BW-101', { needs: '`services: {proxy: cni}`' }, { path })];
  if (routing.masquerade !== 'iptables' || egress?.implementation === 'cilium') return [];
  return [finding('FL-BW-101', { needs: '`routing: {masquerade: bpf}`' }, { path })];
}
