import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlappingPairs } from '../../src/address/overlapping-pairs';
import type { IpRange } from '../../src/address/range';

type Kind = 'a' | 'b' | 'c';
interface Item {
  readonly kind: Kind;
  readonly range: IpRange;
  readonly owner: number;
}

/** `a` has everything to itself but for `c`; many `c` may be in one place. */
const table: Record<Kind, readonly Kind[]> = { a: ['a', 'b'], b: ['a', 'b', 'c'], c: ['b'] };
const rivals = (kind: Kind) => table[kind];

const base = { 4: 0x0a000000n, 6: 0xfd00n << 112n } as const;
const item = fc
  .record({
    kind: fc.constantFrom<Kind>('a', 'b', 'c'),
    family: fc.constantFrom<4 | 6>(4, 6),
    first: fc.nat(60),
    length: fc.nat(20),
    owner: fc.nat(2),
  })
  .map(({ kind, family, first, length, owner }): Item => {
    const start = base[family] + BigInt(first);
    return { kind, owner, range: { family, first: start, last: start + BigInt(length) } };
  });

const overlap = ({ range: a }: Item, { range: b }: Item) =>
  a.family === b.family && a.first <= b.last && b.first <= a.last;

function naive(items: readonly Item[], apart: (one: Item, other: Item) => boolean): [Item, Item][] {
  return items.flatMap((other, index) =>
    items
      .slice(0, index)
      .filter((one) => table[one.kind].includes(other.kind) && apart(one, other) && overlap(one, other))
      .map((one): [Item, Item] => [one, other]),
  );
}

const strangers = (one: Item, other: Item) => one.owner !== other.owner;

describe('overlappingPairs', () => {
  it('finds the pairs that a comparison of each with each finds, in its order', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.boolean(), (items, anyOwner) => {
        const apart = anyOwner ? () => true : strangers;
        expect(overlappingPairs(items, rivals, { apart, most: Number.POSITIVE_INFINITY })).toEqual(naive(items, apart));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('with a limit tells pairs that there are, and each range that is in any', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (items, most) => {
        const all = naive(items, strangers);
        const some = overlappingPairs(items, rivals, { apart: strangers, most });
        expect(all).toEqual(expect.arrayContaining(some));
        expect(new Set(some.flat())).toEqual(new Set(all.flat()));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('does not grow with the square of ranges that all overlap', () => {
    const range: IpRange = { family: 4, first: 0n, last: 255n };
    const items = Array.from({ length: 20_000 }, (_, owner): Item => ({ kind: 'a', range, owner }));
    expect(overlappingPairs(items, rivals, { most: 1 })).toHaveLength(items.length - 1);
  });
});
