import type { Family } from './ip';
import type { IpRange } from './range';

/** A range of a kind, such as `pods`. */
export interface KindOfRange<K extends string> {
  readonly kind: K;
  readonly range: IpRange;
}

/** Which kinds may have no address in common with a kind; it must say the same from both sides. */
export type Rivals<K extends string> = (kind: K) => readonly K[];

/** What else is asked of pairs. */
interface Wanted<T> {
  /** Whether two that overlap are a pair at all. */
  readonly apart?: (one: T, other: T) => boolean;
  /** In how many pairs with each kind a range is put: what a thousand share is not half a million mistakes. Default: 8. */
  readonly most?: number;
}

/**
 * The pairs of ranges that overlap though their kinds are rivals, each pair and the pairs as they stand in the list. Where more
 * than `most` overlap in one place not every pair is told, but each such range is in one.
 *
 * A sweep over the sorted ranges keeps by kind those that reach on, so that what may overlap is never compared: it costs
 * n log n and what it finds, not the square of n.
 */
export function overlappingPairs<K extends string, T extends KindOfRange<K>>(
  items: readonly T[],
  rivals: Rivals<K>,
  { apart = () => true, most = 8 }: Wanted<T> = {},
): [one: T, other: T][] {
  const places = new Map(items.map((item, index) => [item, index]));
  const place = (item: T) => places.get(item) ?? 0;
  const pairs: [T, T][] = [];
  for (const family of [4, 6] as const) {
    const open = new Map<K, Open<T>>();
    for (const item of sorted(items, family)) {
      const before = pairs.length;
      for (const kind of rivals(item.kind)) {
        const alike = open.get(kind);
        if (!alike) continue;
        // All of which no pair is told yet; of the others as many as are wanted.
        const first = take(alike.unpaired, item, apart, Number.POSITIVE_INFINITY, true);
        const more = take(alike.paired, item, apart, most - first.length, false);
        alike.paired.push(...first);
        for (const other of [...first, ...more]) pairs.push(place(other) < place(item) ? [other, item] : [item, other]);
      }
      const own = open.get(item.kind) ?? { unpaired: [], paired: [] };
      open.set(item.kind, own);
      (pairs.length > before ? own.paired : own.unpaired).push(item);
    }
  }
  return pairs.sort(([a, b], [c, d]) => place(b) - place(d) || place(a) - place(c));
}

/** The ranges of a kind that reach to the place of the sweep, by whether they are in a pair. */
interface Open<T> {
  readonly unpaired: T[];
  readonly paired: T[];
}

function sorted<T extends { readonly range: IpRange }>(items: readonly T[], family: Family): T[] {
  return items
    .filter(({ range }) => range.family === family)
    .sort(({ range: a }, { range: b }) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

/** The first `most` of `list` that reach to the start of `item`. What ends before it leaves the list, and so do they if asked. */
function take<T extends { readonly range: IpRange }>(
  list: T[],
  item: T,
  apart: (one: T, other: T) => boolean,
  most: number,
  away: boolean,
): T[] {
  const found: T[] = [];
  let kept = 0;
  let seen = 0;
  for (; seen < list.length && found.length < most; seen++) {
    const other = list[seen];
    if (!other || other.range.last < item.range.first) continue;
    const meant = apart(other, item);
    if (meant) found.push(other);
    if (!meant || !away) list[kept++] = other;
  }
  if (kept < seen) list.splice(kept, seen - kept);
  return found;
}
