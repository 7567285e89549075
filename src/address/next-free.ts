import { type IntervalSet, intervalFrom } from './interval-set';
import type { IpRange } from './range';

/**
 * The next range in `within` that is as long as `like` and of which no address is taken: behind `like` first, then from the
 * start. What is a network, a power of two at a multiple of itself, stays one. Undefined where none is left.
 */
export function nextFree(like: IpRange, within: IpRange, taken: IntervalSet): IpRange | undefined {
  if (like.family !== within.family) return undefined;
  const size = like.last - like.first + 1n;
  const step = like.first % size === 0n && (size & (size - 1n)) === 0n ? size : 1n;
  const start = like.last + 1n > within.first ? like.last + 1n : within.first;
  return freeFrom(start, { size, step }, within, taken) ?? freeFrom(within.first, { size, step }, within, taken);
}

function freeFrom(
  start: bigint,
  { size, step }: { readonly size: bigint; readonly step: bigint },
  { family, last }: IpRange,
  taken: IntervalSet,
): IpRange | undefined {
  const aligned = (value: bigint) => ((value + step - 1n) / step) * step;
  let first = aligned(start);
  while (first + size - 1n <= last) {
    const block = intervalFrom(taken, family, first);
    if (!block || block.first >= first + size) return { family, first, last: first + size - 1n };
    first = aligned(block.last + 1n);
  }
  return undefined;
}
