import type { AntreaSettings } from '../../settings';
import { clusterGateway } from '../cluster-gateway';

const tunnelHeader = 50;
const wireGuardHeader = 60;
const espHeader = 38;
const moreForIPv6 = 20;

/**
 * The MTU of pods: that of the nodes without what tunnel and encryption add to each packet, in bytes; 0 where the spec
 * names no MTU and agents find it. Antrea takes `defaultMTU` as it is and deducts nothing (pkg/agent/config).
 */
export function podMtu(s: AntreaSettings): number {
  const { mtu } = s.model.nodes;
  return mtu === undefined ? 0 : mtu - added(s);
}

function added(s: AntreaSettings): number {
  const { antrea, model, encapMode, ipsec, ipv6 } = s;
  const more = ipv6 ? moreForIPv6 : 0;
  // Gateways tunnel in every mode, and encrypt what they tunnel.
  if (clusterGateway(s)) {
    const encrypted = antrea.multicluster?.member?.encryption ? wireGuardHeader + more : 0;
    return tunnelHeader + more + encrypted + (ipsec ? espHeader : 0);
  }
  if (encapMode === 'noEncap' || encapMode === 'networkPolicyOnly') return 0;
  // WireGuard takes the place of the tunnel, IPsec goes around it.
  if (model.encryption?.type === 'wireguard') return wireGuardHeader + more;
  return tunnelHeader + more + (ipsec ? espHeader : 0);
}
