import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** RFC 8200, section 5. */
const least = 1280;

interface Header {
  readonly on: boolean;
  readonly what: string;
  /** Bytes that it adds to each packet; 20 more where it travels in IPv6. */
  readonly bytes: number;
}

/** What tunnels and encryption add to a packet leaves room for IPv6 (pkg/mtu of Cilium, pkg/agent/config of Antrea). */
export function checkMtu(model: ClusterModel): Finding[] {
  const { nodes, pods } = model;
  const { mtu } = nodes;
  if (mtu === undefined || !pods.cidrs.some(isIPv6)) return [];
  const overIPv6 = nodes.cidrs.length > 0 && nodes.cidrs.every(isIPv6);
  const added = headers(model).filter(({ on }) => on);
  const left = added.reduce((rest, { bytes }) => rest - bytes - (overIPv6 ? 20 : 0), mtu);
  if (left >= least) return [];
  const taken = added.map(({ what }) => what).join(' and ') || 'nothing';
  return [finding('FL-CON-008', { mtu, left, taken }, { path: '/spec/nodes/mtu' })];
}

const isIPv6 = (cidr: string) => cidr.includes(':');

function headers({ cni, routing, encryption }: ClusterModel): Header[] {
  const tunnel = routing.mode !== 'native' && !cni.external && cni.antrea?.chaining === undefined;
  const wireguard = encryption?.type === 'wireguard';
  return [
    // Antrea's WireGuard takes the place of the tunnel.
    { on: tunnel && !(cni.antrea && wireguard), what: 'the tunnel', bytes: 50 },
    { on: wireguard, what: 'WireGuard', bytes: cni.antrea ? 60 : 80 },
    { on: encryption?.type === 'ipsec', what: 'IPsec', bytes: 38 },
  ];
}
