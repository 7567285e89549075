import type { ClusterModel } from '../../spec/model';

/**
 * What keeps Cilium from routing packets of pods in BPF, past the network stack of the host, as the spec would write it;
 * undefined where nothing does. An agent falls back without a word (Cilium, pkg/kpr).
 */
export function hostRoutingNeeds({ cni, services, routing, egress, encryption }: ClusterModel): string | undefined {
  if (services.proxy !== 'cni') return '`services: {proxy: cni}`';
  if (cni.cilium?.chaining) return '`cni.cilium` without `chaining`';
  if (cni.cilium?.standby) return '`cni.cilium` without `standby`';
  if (encryption?.type === 'ipsec') return '`encryption: {type: wireguard}`';
  const byIptables = routing.masquerade === 'iptables' && egress?.implementation !== 'cilium';
  return byIptables ? '`routing: {masquerade: bpf}`' : undefined;
}
