import { onlyIPv6 } from '../../address/only-ipv6';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { packetHeaders } from './packet-headers';

/**
 * Packets of pods go as they are into the tunnel of EgressGateway, which has what the card below it leaves
 * (pkg/agent/vxlan.go). Of a card that the spec says nothing of, only the kernel knows.
 */
export function checkEgressMtu(model: ClusterModel): Finding[] {
  const { cni, egress, nodes } = model;
  if (!cni.cilium || egress?.implementation !== 'egressgateway') return [];
  const { cardMTU } = egress.egressGateway?.tunnel ?? {};
  const card = cardMTU ?? nodes.mtu;
  if (card === undefined) return [];
  const added = packetHeaders(model).reduce((sum, { bytes }) => sum + bytes, 0);
  const packet = (nodes.mtu ?? card) - added;
  const room = card - (onlyIPv6(nodes.cidrs) ? 70 : 50);
  if (packet <= room) return [];
  const path = nodes.mtu === undefined ? '/spec/egress/egressGateway/tunnel/cardMTU' : '/spec/nodes/mtu';
  return [finding('FL-EG-034', { packet, room, mtu: room + added, card, said: cardMTU !== undefined }, { path })];
}
