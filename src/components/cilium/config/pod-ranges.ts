import type { ClusterModel } from '../../../spec/model';

export type Family = 4 | 6;

/** The pod ranges of one address family, in their order. */
export function podRanges({ pods }: ClusterModel, family: Family): readonly string[] {
  return pods.cidrs.filter((cidr) => cidr.includes(':') === (family === 6));
}
