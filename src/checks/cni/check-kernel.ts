import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** The oldest kernel of the nodes has what the agents need; nothing is said where the spec does not name it. */
export function checkKernel({ nodes: { kernel }, bandwidth, encryption, cni }: ClusterModel): Finding[] {
  if (kernel === undefined) return [];
  const uses = [
    { on: cni.cilium, feature: 'Cilium', needs: '5.10' },
    { on: cni.antrea && encryption?.type === 'wireguard', feature: 'WireGuard', needs: '5.6' },
    { on: cni.antrea, feature: 'Antrea', needs: '4.6' },
    { on: cni.cilium && cni.cilium.datapathMode !== 'veth', feature: 'netkit', needs: '6.8' },
    { on: cni.cilium?.bigTCP?.ipv4, feature: 'BIG TCP for IPv4', needs: '6.3' },
    { on: cni.cilium?.bigTCP?.ipv6, feature: 'BIG TCP for IPv6', needs: '5.19' },
    { on: bandwidth?.congestionControl === 'bbr', feature: 'congestion control `bbr`', needs: '5.18' },
  ];
  const old = uses.find(({ on, needs }) => on && rank(kernel) < rank(needs));
  if (!old) return [];
  return [finding('FL-KRN-101', { feature: old.feature, needs: old.needs, kernel }, { path: '/spec/nodes/kernel' })];
}

function rank(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
