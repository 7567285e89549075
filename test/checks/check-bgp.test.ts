import { expect, test } from 'vitest';
import { checkBgp } from '../../src/checks/check-bgp';
import { anyModelOf } from '../support/model-of';

const found = (peer: object, cidrs: readonly string[] = ['10.0.10.0/24']) =>
  checkBgp(
    anyModelOf({
      cni: { cilium: {} },
      pods: { cidrs: ['10.244.0.0/16'] },
      nodes: { cidrs },
      bgp: { localASN: 64512, peers: [{ name: 'tor', asn: 64500, ...peer }], advertise: [{ pods: true }] },
    }),
  ).map(({ code, path }) => `${code} ${path}`);

test('a peer of another system that no node is beside needs more than one hop', () => {
  const far = { address: '10.0.99.1' };
  expect(found(far)).toEqual(['FL-BGP-060 /spec/bgp/peers/0/address']);
  expect(found({ ...far, ebgpMultihop: 2 })).toEqual([]);
  expect(found({ ...far, asn: 64512 })).toEqual([]);
  expect(found({ address: '10.0.10.1' })).toEqual([]);
});

test('a peer in networks of which the spec says nothing may be anywhere', () => {
  expect(found({ address: '10.0.99.1' }, [])).toEqual([]);
  expect(found({ address: 'fe80::1' }, ['fd00::/64'])).toEqual([]);
});

test('a peer of a family of which the cluster has nothing is not reached', () => {
  expect(found({ address: 'fd00::1' })).toEqual(['FL-BGP-061 /spec/bgp/peers/0/address']);
  expect(found({ address: 'fd00::1' }, ['10.0.10.0/24', 'fd00::/64'])).toEqual([]);
  expect(found({ address: 'fe80::1' })).toEqual([]);
});
