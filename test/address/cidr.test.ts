import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { formatCidr, parseCidr } from '../../src/address/cidr';
import { rangeOf } from '../../src/address/range';
import { read } from './parsed';

describe('parseCidr', () => {
  it.each([
    ['10.0.0.0/8', { family: 4, first: 0x0a000000n, prefix: 8 }],
    ['0.0.0.0/0', { family: 4, first: 0n, prefix: 0 }],
    ['10.0.0.1/32', { family: 4, first: 0x0a000001n, prefix: 32 }],
    ['fd00::/8', { family: 6, first: 0xfdn << 120n, prefix: 8 }],
    ['::/0', { family: 6, first: 0n, prefix: 0 }],
    ['::1/128', { family: 6, first: 1n, prefix: 128 }],
  ])('reads %s', (text, cidr) => {
    expect(parseCidr(text)).toEqual(cidr);
  });

  it.each([
    ['10.1.2.3/8', 'it has host bits set; the network is `10.0.0.0/8`', '10.0.0.0/8'],
    ['10.1.2.3/0', 'it has host bits set; the network is `0.0.0.0/0`', '0.0.0.0/0'],
    ['2001:db8::1/32', 'it has host bits set; the network is `2001:db8::/32`', '2001:db8::/32'],
    ['10.0.0.1', 'it has no prefix length', '10.0.0.1/32'],
    ['fd00::1', 'it has no prefix length', 'fd00::1/128'],
  ])('refuses %s: %s', (text, error, instead) => {
    expect(parseCidr(text)).toEqual({ error, instead });
  });

  it.each([
    ['10.0.0.0/33', 'the prefix length `33` is more than the 32 bits of IPv4'],
    ['fd00::/129', 'the prefix length `129` is more than the 128 bits of IPv6'],
    ['10.0.0.0/08', '`08` is not a prefix length'],
    ['10.0.0.0/', '`` is not a prefix length'],
    ['10.0.0.0/-1', '`-1` is not a prefix length'],
    ['10.0.0.0/8/8', '`8/8` is not a prefix length'],
    ['10.0.0.0/255.0.0.0', '`255.0.0.0` is not a prefix length'],
    ['010.0.0.0/8', '`010` begins with a zero, which some programs take for octal'],
    ['/8', 'it is empty'],
    ['::ffff:0:0/96', 'it is an IPv4-mapped IPv6 address, which some programs take for IPv4 and others for IPv6'],
  ])('refuses %s: %s', (text, error) => {
    expect(parseCidr(text)).toEqual({ error });
  });

  it('finds the network and the last address that ipaddr.js finds', () => {
    const quad = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(quad, fc.nat(32), (address, prefix) => {
        const text = `${address}/${prefix}`;
        const network = ipaddr.IPv4.networkAddressFromCIDR(text).toString();
        const parsed = parseCidr(text);
        if ('error' in parsed) expect(parsed.instead).toBe(`${network}/${prefix}`);
        const cidr = read(parseCidr(`${network}/${prefix}`));
        expect(formatCidr(cidr)).toBe(`${network}/${prefix}`);
        const last = ipaddr.IPv4.broadcastAddressFromCIDR(text).toByteArray();
        expect(rangeOf(cidr).last).toBe(last.reduce((value, byte) => value * 256n + BigInt(byte), 0n));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
