import type { Family } from './ip';
import type { IpRange } from './range';

/** Addresses from `first` to `last`, both included. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** A set of addresses: for each family its intervals, sorted, with a gap between any two. */
export type IntervalSet = Readonly<Record<Family, readonly Interval[]>>;

/** The set of all addresses in `ranges`, which may overlap. */
export function intervalSetOf(ranges: Iterable<IpRange>): IntervalSet {
  const intervals: Record<Family, Interval[]> = { 4: [], 6: [] };
  for (const { family, first, last } of ranges) intervals[family].push({ first, last });
  return { 4: merged(intervals[4]), 6: merged(intervals[6]) };
}

/** The addresses in either set. */
export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  return perFamily((family) => merged([...a[family], ...b[family]]));
}

/** The addresses in both sets. */
export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
  return perFamily((family) => {
    const shared: Interval[] = [];
    for (let i = 0, k = 0; ; ) {
      const left = a[family][i];
      const right = b[family][k];
      if (!left || !right) return shared;
      const first = higher(left.first, right.first);
      const last = lower(left.last, right.last);
      if (first <= last) shared.push({ first, last });
      if (left.last < right.last) i++;
      else k++;
    }
  });
}

/** The addresses in `a` that are not in `b`. */
export function subtract(a: IntervalSet, b: IntervalSet): IntervalSet {
  return perFamily((family) => {
    const left: Interval[] = [];
    let k = 0;
    for (const { first, last } of a[family]) {
      let next = first;
      for (let hole = b[family][k]; hole && hole.first <= last; hole = b[family][++k]) {
        if (hole.first > next) left.push({ first: next, last: hole.first - 1n });
        if (hole.last >= next) next = hole.last + 1n;
        // It may reach into the interval that follows.
        if (hole.last > last) break;
      }
      if (next <= last) left.push({ first: next, last });
    }
    return left;
  });
}

/** Whether every address of `range` is in the set. */
export function contains(set: IntervalSet, range: IpRange): boolean {
  const found = intervalFrom(set, range.family, range.first);
  return found !== undefined && found.first <= range.first && range.last <= found.last;
}

/** Whether any address of `range` is in the set. */
export function overlaps(set: IntervalSet, range: IpRange): boolean {
  const found = intervalFrom(set, range.family, range.first);
  return found !== undefined && found.first <= range.last;
}

/** How many addresses of a family are in the set. */
export function sizeOf(set: IntervalSet, family: Family): bigint {
  return set[family].reduce((size, { first, last }) => size + last - first + 1n, 0n);
}

/** The first interval of the set that does not end before `value`. */
export function intervalFrom(set: IntervalSet, family: Family, value: bigint): Interval | undefined {
  const intervals = set[family];
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const interval = intervals[middle];
    if (interval && interval.last < value) low = middle + 1;
    else high = middle;
  }
  return intervals[low];
}

function perFamily(make: (family: Family) => Interval[]): IntervalSet {
  return { 4: make(4), 6: make(6) };
}

// Math.min and Math.max take no bigint.
function lower(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

function higher(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}

/** Sorted, what overlaps or touches made one. */
function merged(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const result: Interval[] = [];
  for (const interval of sorted) {
    const before = result.at(-1);
    if (!before || interval.first > before.last + 1n) result.push(interval);
    else if (interval.last > before.last) result[result.length - 1] = { first: before.first, last: interval.last };
  }
  return result;
}
