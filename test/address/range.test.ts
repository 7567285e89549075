import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCidr } from '../../src/address/cidr';
import { formatRange } from '../../src/address/format-range';
import { type IpRange, parseRange, rangeOf } from '../../src/address/range';
import { toCidrs } from '../../src/address/to-cidrs';
import { read } from './parsed';

describe('parseRange', () => {
  it.each([
    ['10.0.0.0/30', { family: 4, first: 0x0a000000n, last: 0x0a000003n }],
    ['10.0.0.7', { family: 4, first: 0x0a000007n, last: 0x0a000007n }],
    ['10.0.0.7-10.0.1.2', { family: 4, first: 0x0a000007n, last: 0x0a000102n }],
    ['::1-::ff', { family: 6, first: 1n, last: 255n }],
    ['::/0', { family: 6, first: 0n, last: (1n << 128n) - 1n }],
  ])('reads %s', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });

  it.each([
    ['10.0.0.1-::1', { error: 'it starts in IPv4 and ends in IPv6' }],
    ['10.0.0.9-10.0.0.1', { error: 'it ends before it starts', instead: '10.0.0.1-10.0.0.9' }],
    ['10.0.0.9-20', { error: 'its end: an IPv4 address has 4 parts, this has 1' }],
    ['10.0.0.9 - 10.0.0.20', { error: 'its start: it has spaces around it' }],
    ['10.0.0.0/24-10.0.1.0/24', { error: 'its start: it has a prefix length; one address is due here' }],
    ['10.0.0.1-10.0.0.2-10.0.0.3', { error: 'its end: `2-10` is not a decimal number' }],
    ['10.1.2.3/8', { error: 'it has host bits set; the network is `10.0.0.0/8`', instead: '10.0.0.0/8' }],
    ['', { error: 'it is empty' }],
    ['-', { error: 'its start: it is empty' }],
  ])('refuses %j', (text, error) => {
    expect(parseRange(text)).toEqual(error);
  });

  it.each(['10.0.0.0/30', '10.0.0.7', '10.0.0.1-10.0.0.2', 'fd00::/64', '::1', '::1-::2', '0.0.0.0/0'])(
    '%s is printed as it was read',
    (text) => {
      expect(formatRange(read(parseRange(text)))).toBe(text);
    },
  );

  it('gives the short form of a range that is a network or one address', () => {
    expect(formatRange(read(parseRange('10.0.0.0-10.0.0.255')))).toBe('10.0.0.0/24');
    expect(formatRange(read(parseRange('10.0.0.1-10.0.0.1')))).toBe('10.0.0.1');
  });
});

describe('toCidrs', () => {
  it.each([
    ['10.0.10.200-10.0.10.220', ['10.0.10.200/29', '10.0.10.208/29', '10.0.10.216/30', '10.0.10.220/32']],
    ['0.0.0.0-255.255.255.255', ['0.0.0.0/0']],
    ['255.255.255.254-255.255.255.255', ['255.255.255.254/31']],
    ['::-::2', ['::/127', '::2/128']],
  ])('divides %s', (text, cidrs) => {
    expect(toCidrs(read(parseRange(text))).map(formatCidr)).toEqual(cidrs);
  });

  it('covers exactly the range, and no two neighbours could be one network', () => {
    fc.assert(
      fc.property(fc.constantFrom<4 | 6>(4, 6), fc.nat(300), fc.nat(300), (family, a, b) => {
        const range: IpRange = { family, first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) };
        const cidrs = toCidrs(range);
        let next = range.first;
        for (const [i, cidr] of cidrs.entries()) {
          expect(cidr.first).toBe(next);
          next = rangeOf(cidr).last + 1n;
          const before = cidrs[i - 1];
          const joined = before && rangeOf({ ...before, prefix: before.prefix - 1 });
          const joinable =
            before?.prefix === cidr.prefix && joined?.last === next - 1n && isFirst(before.first, joined.last);
          expect(joinable).toBe(false);
        }
        expect(next).toBe(range.last + 1n);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

/** Whether a network may begin at `first` when it ends at `last`. */
function isFirst(first: bigint, last: bigint): boolean {
  return first % (last - first + 1n) === 0n;
}
