import { type IntervalSet, intervalSetOf } from '../../address/interval-set';
import type { ClusterModel } from '../../spec/model';
import { handedOut } from './handed-out';

type Pool = NonNullable<ClusterModel['loadBalancer']>['pools'][number];

/** All that pools hand out. */
export function poolAddresses(pools: readonly Pool[]): IntervalSet {
  return intervalSetOf(pools.flatMap((pool) => pool.addresses.flatMap((text) => handedOut(text, pool) ?? [])));
}
