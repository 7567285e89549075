import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as sets from '../../src/address/interval-set';
import { type IpRange, parseRange, rangeOf } from '../../src/address/range';
import { read } from './parsed';

/** Every property is counted out over a universe of this many addresses, in both families. */
const universe = 48;
const everyAddress = [4, 6].flatMap((family) =>
  Array.from({ length: universe }, (_, value) => ({ family: family as 4 | 6, value: BigInt(value) })),
);

const range = fc
  .tuple(fc.constantFrom<4 | 6>(4, 6), fc.nat(universe - 1), fc.nat(12))
  .map(([family, first, more]): IpRange => {
    return { family, first: BigInt(first), last: BigInt(Math.min(first + more, universe - 1)) };
  });
const ranges = fc.array(range, { maxLength: 8 });

const of = (...texts: string[]) => sets.intervalSetOf(texts.map((text) => read(parseRange(text))));
const has = (all: readonly IpRange[], family: number, value: bigint) =>
  all.some((one) => one.family === family && one.first <= value && value <= one.last);

/** That `set` is in normal form and holds exactly the addresses for which `expected` is true. */
function expectExactly(set: sets.IntervalSet, expected: (family: number, value: bigint) => boolean): void {
  for (const address of everyAddress) {
    expect(sets.contains(set, rangeOf(address))).toBe(expected(address.family, address.value));
  }
  for (const intervals of [set[4], set[6]]) {
    for (const [i, interval] of intervals.entries()) {
      expect(interval.first <= interval.last).toBe(true);
      const before = intervals[i - 1];
      expect(before === undefined || before.last + 1n < interval.first).toBe(true);
    }
  }
}

describe('an interval set', () => {
  it('joins what overlaps and what touches, and keeps the families apart', () => {
    expect(of('10.0.0.4-10.0.0.9', '10.0.0.0/30', '10.0.0.8/31', '::a00:0', '10.0.0.11')).toEqual({
      4: [
        { first: 0x0a000000n, last: 0x0a000009n },
        { first: 0x0a00000bn, last: 0x0a00000bn },
      ],
      6: [{ first: 0x0a000000n, last: 0x0a000000n }],
    });
  });

  it('takes a /25 out of a /24', () => {
    expect(sets.subtract(of('10.0.0.0/24'), of('10.0.0.0/25'))).toEqual(of('10.0.0.128/25'));
  });

  it('counts its addresses', () => {
    const set = of('10.0.0.0/24', '10.0.0.128/25', '::/0');
    expect(sets.sizeOf(set, 4)).toBe(256n);
    expect(sets.sizeOf(set, 6)).toBe(1n << 128n);
  });

  it('holds what was put in, alone and with another set, counted out one by one', () => {
    fc.assert(
      fc.property(ranges, ranges, (left, right) => {
        const a = sets.intervalSetOf(left);
        const b = sets.intervalSetOf(right);
        expectExactly(a, (family, value) => has(left, family, value));
        expectExactly(sets.union(a, b), (family, value) => has(left, family, value) || has(right, family, value));
        expectExactly(sets.intersect(a, b), (family, value) => has(left, family, value) && has(right, family, value));
        expectExactly(sets.subtract(a, b), (family, value) => has(left, family, value) && !has(right, family, value));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('knows which ranges it contains and which it overlaps, and its size', () => {
    fc.assert(
      fc.property(ranges, range, (all, one) => {
        const set = sets.intervalSetOf(all);
        const inside = everyAddress.filter(
          ({ family, value }) => family === one.family && one.first <= value && value <= one.last,
        );
        expect(sets.contains(set, one)).toBe(inside.every(({ family, value }) => has(all, family, value)));
        expect(sets.overlaps(set, one)).toBe(inside.some(({ family, value }) => has(all, family, value)));
        const count = everyAddress.filter(({ family, value }) => family === 4 && has(all, family, value)).length;
        expect(sets.sizeOf(set, 4)).toBe(BigInt(count));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('handles 100,000 ranges without going through them one by one', () => {
    const started = performance.now();
    const many = Array.from({ length: 100_000 }, (_, i) =>
      read(parseRange(`10.${(i * 7) & 127}.${(i >> 8) & 255}.${i & 254}/31`)),
    );
    const set = sets.intervalSetOf(many);
    expect(many.every((one) => sets.contains(set, one) && sets.overlaps(set, one))).toBe(true);
    sets.subtract(set, sets.intersect(set, set));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
