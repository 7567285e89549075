import { isIP } from 'node:net';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { formatIp, parseIp } from '../../src/address/ip';
import { read } from './parsed';

const quad = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }).map((parts) => parts.join('.'));
/** Runs of zeros are what RFC 5952 is about. */
const group = fc.oneof(fc.constant(0), fc.nat(0xffff));
const groups = fc.array(group, { minLength: 8, maxLength: 8 });
const nearlyIp = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789abF:.'), maxLength: 20 }),
  fc
    .array(fc.constantFrom('::', ':', '0', '1', 'ab12', '12345', 'g', '1.2.3.4', '.', '255', '256', '01'), {
      maxLength: 16,
    })
    .map((parts) => parts.join('')),
);

describe('parseIp', () => {
  it.each([
    ['0.0.0.0', 4, 0n],
    ['10.0.0.1', 4, 0x0a000001n],
    ['255.255.255.255', 4, 0xffffffffn],
    ['::', 6, 0n],
    ['::1', 6, 1n],
    ['1::', 6, 1n << 112n],
    ['2001:DB8:0:0:0:0:0:1', 6, 0x20010db8000000000000000000000001n],
    ['1:2:3:4:5:6:7::', 6, 0x00010002000300040005000600070000n],
    ['64:ff9b::192.0.2.33', 6, 0x0064ff9b0000000000000000c0000221n],
    ['1:2:3:4:5:6:1.2.3.4', 6, 0x00010002000300040005000601020304n],
  ])('reads %s', (text, family, value) => {
    expect(parseIp(text)).toEqual({ family, value });
  });

  it.each([
    ['', 'it is empty'],
    [' 10.0.0.1', 'it has spaces around it'],
    ['10.0.0.1\n', 'it has spaces around it'],
    ['10.0.0.0/8', 'it has a prefix length; one address is due here'],
    ['010.0.0.1', '`010` begins with a zero, which some programs take for octal'],
    ['0x7f.0.0.1', '`0x7f` is not a decimal number'],
    ['10.0.0.-1', '`-1` is not a decimal number'],
    ['10.0.0.٣', '`٣` is not a decimal number'],
    ['10.1', 'an IPv4 address has 4 parts, this has 2'],
    ['1', 'an IPv4 address has 4 parts, this has 1'],
    ['1.2.3.4.5', 'an IPv4 address has 4 parts, this has 5'],
    ['10.0.0.', 'a part between its dots is empty'],
    ['10.0.0.256', '`256` is more than 255'],
    ['node-1', '`node-1` is not a decimal number'],
    ['1::2::3', '`::` may stand in it once'],
    [':::', '`::` may stand in it once'],
    ['1:2:3', 'an IPv6 address has 8 groups, this has 3'],
    ['1:2:3:4:5:6:7:8:9', 'an IPv6 address has 8 groups, this has 9'],
    ['1:2:3:4:5:6:7:8::', '`::` must stand for at least one group of zeros'],
    [':1:2:3:4:5:6:7', 'a single `:` at its start or end leads nowhere'],
    ['1::2:', 'a single `:` at its start or end leads nowhere'],
    ['::12345', '`12345` is not a group of one to four hexadecimal digits'],
    ['::g', '`g` is not a group of one to four hexadecimal digits'],
    ['::1.2.3.4:5', '`1.2.3.4` is not a group of one to four hexadecimal digits'],
    ['::1.2.3', 'an IPv4 address has 4 parts, this has 3'],
    ['1.2.3.4::', '`1.2.3.4` is not a group of one to four hexadecimal digits'],
  ])('refuses %j: %s', (text, error) => {
    expect(parseIp(text)).toEqual({ error });
  });

  it('refuses a zone and gives the address without it', () => {
    expect(parseIp('fe80::1%eth0')).toEqual({
      error: 'it has a zone, which means something on one machine only',
      instead: 'fe80::1',
    });
  });

  it.each(['::ffff:1.2.3.4', '::ffff:102:304', '0:0:0:0:0:FFFF:1.2.3.4'])('refuses the IPv4-mapped %s', (text) => {
    expect(parseIp(text)).toEqual({
      error: 'it is an IPv4-mapped IPv6 address, which some programs take for IPv4 and others for IPv6',
      instead: '1.2.3.4',
    });
  });

  it('takes what Node takes for an address, zones and IPv4-mapped ones apart', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyIp, quad), (text) => {
        const parsed = parseIp(text);
        const mapped = 'error' in parsed && parsed.error.includes('IPv4-mapped');
        expect(!('error' in parsed) || mapped).toBe(isIP(text) !== 0);
      }),
      { seed: 1, numRuns: 5000 },
    );
  });
});

describe('formatIp', () => {
  it.each([
    ['2001:db8::1', '2001:db8::1'],
    ['2001:0DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['::', '::'],
    ['1::', '1::'],
  ])('prints %s as %s', (text, expected) => {
    expect(formatIp(read(parseIp(text)))).toBe(expected);
  });

  it('prints IPv4-mapped IPv6 in mixed form', () => {
    expect(formatIp({ family: 6, value: 0xffffc0000201n })).toBe('::ffff:192.0.2.1');
  });

  it('prints what ipaddr.js prints by RFC 5952, and reads it back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          quad,
          groups.map((parts) => parts.map((part) => part.toString(16)).join(':')),
        ),
        (text) => {
          const parsed = parseIp(text);
          fc.pre(!('error' in parsed));
          const printed = formatIp(read(parsed));
          const oracle = ipaddr.parse(text);
          expect(printed).toBe(oracle instanceof ipaddr.IPv6 ? oracle.toRFC5952String() : oracle.toString());
          expect(parseIp(printed)).toEqual(parsed);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });
});
