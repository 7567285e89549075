import { expect, test } from 'vitest';
import { packetsIn } from '../../../src/policy/dialects/portable/packets-in';
import { formatTraffic } from '../../../src/policy/model/format-traffic';

test.each([
  ['443/TCP', ['443/TCP']],
  ['8000-8999/UDP', ['8000-8999/UDP']],
  ['SCTP', ['SCTP']],
  ['ICMP', ['ICMP']],
  ['8/ICMP', ['ICMP type 8 code 0 to ICMP type 8 code 255']],
  ['128:0/ICMPv6', ['ICMPv6 type 128 code 0']],
  ['47/IP', ['IP protocol 47']],
  ['6/IP', ['TCP']],
])('%s are packets of the line', (text, told) => {
  const { line = [], named } = packetsIn(text) ?? {};
  expect(formatTraffic([{ first: line[0] ?? 0, end: line[1] ?? 0, atoms: [] }])).toEqual(told);
  expect(named).toEqual([]);
});

test.each([
  ['web', { name: 'web' }],
  ['web-2/TCP', { name: 'web-2', protocol: 'TCP' }],
])('%s is a port by its name', (text, named) => {
  expect(packetsIn(text)).toEqual({ line: [], named: [named] });
});

test.each([
  '443',
  '0/TCP',
  '65536/TCP',
  '90-80/TCP',
  '443/tcp',
  '443/ICMP',
  '8:256/ICMP',
  '256/IP',
  'IP',
  'a--b',
  '',
  'Web',
])('%s names no packets', (text) => {
  expect(packetsIn(text)).toBeUndefined();
});
