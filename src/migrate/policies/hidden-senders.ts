import { addressSet } from '../../address/address-set';
import { contains, type IntervalSet, intervalSetOf } from '../../address/interval-set';
import { rangesIn } from '../../address/ranges-in';
import type { ClusterModel } from '../../spec/model';
import type { Source } from '../source-of';

/** Where packets come from to those who receive them; without addresses nothing is known of these. */
export interface Senders {
  readonly addresses?: IntervalSet;
}

/**
 * What pods of nodes that have moved seem to be to the agent of the CNI that is left: addresses of their nodes, or of the tunnel
 * there. Cilium beside it masquerades what leaves its own network, but for ranges of native routing (docs.cilium.io,
 * network/concepts/masquerading), and a masquerade takes the address of the device that a packet leaves by. Undefined where
 * packets keep their address, and with Antrea, whose network and the old one do not meet.
 */
export function hiddenSenders({ cni, routing, nodes }: ClusterModel, source: Source): Senders | undefined {
  const kept = addressSet(routing.nativeCIDRs);
  const old = rangesIn(source.cidrs);
  if (!cni.cilium || routing.masquerade === 'none' || old.every((range) => contains(kept, range))) return undefined;
  if (nodes.cidrs.length === 0) return {};
  return { addresses: intervalSetOf([...rangesIn(nodes.cidrs), ...(source.tunnelPort === undefined ? [] : old)]) };
}
