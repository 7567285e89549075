import { addressSet } from '../../address/address-set';
import { contains } from '../../address/interval-set';
import { parseRange } from '../../address/range';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';

/** Pods are in the ranges to which nothing is masqueraded, where the network routes them by itself. */
export function checkNativeRanges({ cni, pods, routing }: ClusterModel): Finding[] {
  const { mode, masquerade, nativeCIDRs } = routing;
  const own = cni.cilium && !cni.cilium.chaining && pods.ipam !== 'eni';
  if (!own || mode !== 'native' || masquerade === 'none') return [];
  return pods.cidrs.flatMap((cidr, index) => {
    const range = parseRange(cidr);
    if ('error' in range) return [];
    const ranges = nativeCIDRs.filter((text) => text.includes(':') === (range.family === 6));
    const routed = addressSet(ranges);
    if (ranges.length === 0 || contains(routed, range)) return [];
    const also = [{ path: '/spec/routing/nativeCIDRs', label: 'the native ranges' }];
    return [finding('FL-CNI-020', { cidr, ranges, family: range.family }, { path: `/spec/pods/cidrs/${index}`, also })];
  });
}
