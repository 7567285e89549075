import { describe, expect, test } from 'vitest';
import { findingsOf, resourcesOf } from './specs';

const gateway = { name: 'partners', nodes: 'gateways' };
const policy = { name: 'billing', from: {}, to: ['192.0.2.0/24'], gateway: 'partners' };
const spec = (onGateway: object, onPolicy: object = {}) => ({
  nodes: { groups: [{ name: 'gateways', selector: { matchLabels: { egress: 'true' } } }] },
  egress: {
    implementation: 'cilium',
    gateways: [{ ...gateway, ...onGateway }],
    policies: [{ ...policy, ...onPolicy }],
  },
});
const team = { matchLabels: { team: 'billing' } };
const app = { matchExpressions: [{ key: 'app', operator: 'In', values: ['a', 'b'] }] };

describe('an egress policy', () => {
  test('leads selected pods through the nodes of its gateway', () => {
    const from = { namespaces: team, pods: app };
    expect(
      resourcesOf('CiliumEgressGatewayPolicy', spec({ interface: 'eth1' }, { from, except: ['192.0.2.9/32'] })),
    ).toEqual([
      {
        stage: 'egress',
        name: 'billing',
        spec: {
          selectors: [{ namespaceSelector: team, podSelector: app }],
          destinationCIDRs: ['192.0.2.0/24'],
          excludedCIDRs: ['192.0.2.9/32'],
          egressGateway: { nodeSelector: { matchLabels: { egress: 'true' } }, interface: 'eth1' },
        },
      },
    ]);
  });

  test('leaves with an address', () => {
    expect(resourcesOf('CiliumEgressGatewayPolicy', spec({ address: '192.0.2.1' }))[0]?.spec).toMatchObject({
      egressGateway: { egressIP: '192.0.2.1' },
    });
  });

  test.each([
    ['every pod', {}, { podSelector: {} }],
    ['the pods of namespaces', { namespaces: team }, { namespaceSelector: team }],
    ['pods anywhere', { pods: app }, { podSelector: app }],
  ])('is for %s', (_, from, selector) => {
    expect(resourcesOf('CiliumEgressGatewayPolicy', spec({}, { from }))[0]?.spec).toMatchObject({
      selectors: [selector],
    });
  });
});

test.each([
  ['gateway', spec({}, { gateway: 'other' })],
  ['group', spec({ nodes: 'edge' })],
])('an egress policy is left out where its %s is not in the spec', (_, given) => {
  expect(resourcesOf('CiliumEgressGatewayPolicy', given)).toEqual([]);
});

test.each([
  ['nothing to complain of', spec({}), []],
  [
    'a gateway with interface and address',
    spec({ interface: 'eth1', address: '192.0.2.1' }),
    ['FL-EGW-001 /spec/egress/gateways/0'],
  ],
  ['an IPv6 address, which 1.20.0 takes', spec({ address: '2001:db8::1' }), []],
  [
    'an IPv6 address, which 1.19.6 does not take',
    { ...spec({ address: '2001:db8::1' }), cni: { cilium: { version: '1.19.6' } } },
    ['FL-EGW-002 /spec/egress/gateways/0/address'],
  ],
  [
    'an IPv4 address, which 1.19.6 takes',
    { ...spec({ address: '192.0.2.1' }), cni: { cilium: { version: '1.19.6' } } },
    [],
  ],
])('there is %s', (_, given, expected) => {
  expect(findingsOf(given)).toEqual(expected);
});
