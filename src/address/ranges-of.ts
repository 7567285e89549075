import type { IntervalSet } from './interval-set';
import type { IpRange } from './range';

/** The ranges that a set consists of, IPv4 first: the fewest, in order. */
export const rangesOf = (set: IntervalSet): IpRange[] =>
  ([4, 6] as const).flatMap((family) => set[family].map((interval) => ({ family, ...interval })));
