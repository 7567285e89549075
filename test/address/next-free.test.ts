import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRange } from '../../src/address/format-range';
import { intervalSetOf } from '../../src/address/interval-set';
import { nextFree } from '../../src/address/next-free';
import { type IpRange, parseRange } from '../../src/address/range';
import { read } from './parsed';

const range = (text: string) => read(parseRange(text));

describe('nextFree', () => {
  it.each([
    ['10.0.0.0/28', '10.0.0.0/24', [], '10.0.0.16/28'],
    ['10.0.0.0/28', '10.0.0.0/24', ['10.0.0.16'], '10.0.0.32/28'],
    ['10.0.0.128/25', '10.0.0.0/24', [], '10.0.0.0/25'],
    ['10.1.0.0/16', '10.0.0.0/8', ['10.2.0.0/15', '10.4.0.1'], '10.5.0.0/16'],
    ['10.0.0.5-10.0.0.7', '10.0.0.0/24', ['10.0.0.9'], '10.0.0.10-10.0.0.12'],
    ['10.0.0.4-10.0.0.7', '10.0.0.0/24', ['10.0.0.9'], '10.0.0.12/30'],
    ['fd00::/64', 'fd00::/48', ['fd00:0:0:1::/64'], 'fd00:0:0:2::/64'],
    ['192.168.0.0/24', '10.0.0.0/8', [], '10.0.0.0/24'],
    ['255.255.255.255', '255.255.255.254/31', [], '255.255.255.254'],
  ])('after %s in %s beside %j is %s', (like, within, taken, expected) => {
    const free = nextFree(range(like), range(within), intervalSetOf(taken.map(range)));
    expect(free && formatRange(free)).toBe(expected);
  });

  it.each([
    ['10.0.0.0/24', '10.0.0.0/24', ['10.0.0.9']],
    ['10.0.0.0/16', '10.0.0.0/24', []],
    ['fd00::/64', '10.0.0.0/8', []],
  ])('after %s in %s beside %j is nothing', (like, within, taken) => {
    expect(nextFree(range(like), range(within), intervalSetOf(taken.map(range)))).toBeUndefined();
  });

  const universe = 64;
  const small = fc
    .tuple(fc.nat(universe - 1), fc.nat(universe - 1))
    .map(([a, b]): IpRange => ({ family: 4, first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) }));

  it('finds what a look at every place finds', () => {
    fc.assert(
      fc.property(small, small, fc.array(small, { maxLength: 6 }), (like, within, taken) => {
        const size = Number(like.last - like.first) + 1;
        const network = Math.log2(size) % 1 === 0 && Number(like.first) % size === 0;
        const fits = (first: number) =>
          (!network || first % size === 0) &&
          first >= within.first &&
          first + size - 1 <= within.last &&
          taken.every((one) => one.last < first || one.first >= first + size);
        const places = Array.from({ length: universe }, (_, first) => first).filter(fits);
        const expected = places.find((first) => first > like.last) ?? places[0];
        const found = nextFree(like, within, intervalSetOf(taken));
        expect(found && [Number(found.first), Number(found.last - found.first) + 1]).toEqual(
          expected === undefined ? undefined : [expected, size],
        );
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
