import type { ClusterModel } from '../../../spec/model';
import { type Family, podRanges } from './pod-ranges';

/** The ranges of one family that the network routes by itself: named by the spec, or with native routing the pods'. */
export function nativeRanges(model: ClusterModel, family: Family): readonly string[] {
  const named = model.routing.nativeCIDRs.filter((cidr) => cidr.includes(':') === (family === 6));
  if (named.length > 0) return named;
  // Above another CNI pods have none of these ranges.
  return model.routing.mode === 'native' && !model.cni.cilium?.chaining ? podRanges(model, family) : [];
}
