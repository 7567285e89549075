import { expect, test } from 'vitest';
import { checkEgressMtu } from '../../../src/checks/conflicts/check-egress-mtu';
import { anyModelOf } from '../../support/model-of';

const told = (nodes: object, tunnel: object = {}, sections: object = {}) =>
  checkEgressMtu(
    anyModelOf({
      cni: { cilium: {} },
      nodes,
      routing: { mode: 'native' },
      egress: { implementation: 'egressgateway', gateways: [], policies: [], egressGateway: { tunnel } },
      ...sections,
    }),
  ).map(({ help, path }) => `${path?.split('/').at(-1)}: ${help}`);

test.each<[string, object, object, string[]]>([
  ['nothing is known of the card', {}, {}, []],
  [
    'pods send what the card takes',
    { mtu: 1500 },
    {},
    ['mtu: write `nodes: {mtu: 1450}`, and `cardMTU: 1500` for the tunnel if that is the MTU of the card'],
  ],
  ['pods send what the card of the tunnel takes', {}, { cardMTU: 9000 }, ['cardMTU: write `nodes: {mtu: 8950}`']],
  ['a byte is too much', { mtu: 1451 }, { cardMTU: 1500 }, ['mtu: write `nodes: {mtu: 1450}`']],
  ['there is room for the headers', { mtu: 1450 }, { cardMTU: 1500 }, []],
  [
    'headers are of IPv6',
    { mtu: 1450, cidrs: ['fd00:10::/64'] },
    { cardMTU: 1500 },
    ['mtu: write `nodes: {mtu: 1430}`'],
  ],
])('X19 %s', (_, nodes, tunnel, expected) => {
  expect(told(nodes, tunnel)).toEqual(expected);
});

test('X19 what WireGuard leaves to pods fits into the tunnel', () => {
  expect(told({ mtu: 1500 }, {}, { encryption: { type: 'wireguard' } })).toEqual([]);
});

test('X19 of a CNI that stands already nobody knows how long its packets are', () => {
  expect(told({ mtu: 1500 }, {}, { cni: { external: { name: 'calico' } } })).toEqual([]);
});
