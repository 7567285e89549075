import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { packetHeaders } from './packet-headers';

/** RFC 8200, section 5. */
const least = 1280;

/** What tunnels and encryption add to a packet leaves room for IPv6. */
export function checkMtu(model: ClusterModel): Finding[] {
  const { mtu } = model.nodes;
  if (mtu === undefined || !model.pods.cidrs.some((cidr) => cidr.includes(':'))) return [];
  const added = packetHeaders(model);
  const left = added.reduce((rest, { bytes }) => rest - bytes, mtu);
  if (left >= least) return [];
  const taken = added.map(({ what }) => what).join(' and ') || 'nothing';
  return [finding('FL-CON-008', { mtu, left, taken }, { path: '/spec/nodes/mtu' })];
}
