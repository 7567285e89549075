import { onlyIPv6 } from '../../address/only-ipv6';
import type { ClusterModel } from '../../spec/model';

/** What is added to each packet of a pod, and how many bytes that is. */
export interface PacketHeader {
  readonly what: string;
  readonly bytes: number;
}

/** What the CNI adds to packets that leave their node (pkg/mtu of Cilium, pkg/agent/config of Antrea). */
export function packetHeaders({ cni, routing, encryption, nodes }: ClusterModel): PacketHeader[] {
  const tunnel = routing.mode !== 'native' && !cni.external && cni.antrea?.chaining === undefined;
  const wireguard = encryption?.type === 'wireguard';
  // The header of IPv6 itself has 20 bytes more.
  const longer = onlyIPv6(nodes.cidrs) ? 20 : 0;
  return [
    // Antrea's WireGuard takes the place of the tunnel.
    { on: tunnel && !(cni.antrea && wireguard), what: 'the tunnel', bytes: 50 },
    { on: wireguard, what: 'WireGuard', bytes: cni.antrea ? 60 : 80 },
    { on: encryption?.type === 'ipsec', what: 'IPsec', bytes: 38 },
  ].flatMap(({ on, what, bytes }) => (on ? [{ what, bytes: bytes + longer }] : []));
}
