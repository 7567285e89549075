import { expect, test } from 'vitest';
import { refusalsOf, resourcesOf } from './resources-of';

const gateways = { name: 'gateways', selector: { matchLabels: { egress: 'true' } } };
const partners = { name: 'partners', nodes: 'gateways', addresses: ['203.0.113.8/30'] };
const billing = {
  name: 'billing',
  from: { namespaces: { matchLabels: { team: 'billing' } }, pods: { matchLabels: { app: 'pay' } } },
  to: ['0.0.0.0/0'],
  gateway: 'partners',
};
const gates = (featureGates: Readonly<Record<string, boolean>>) => ({ cni: { antrea: { featureGates } } });
const spec = (gateway: object = {}, policy: object = {}, more: object = {}) => ({
  nodes: { groups: [gateways] },
  egress: { implementation: 'antrea', gateways: [{ ...partners, ...gateway }], policies: [{ ...billing, ...policy }] },
  ...more,
});

test('a gateway becomes a pool on its nodes, and a policy an Egress that takes an address of it', () => {
  expect(resourcesOf(spec())).toEqual({
    manifests: [
      {
        stage: 'addresses',
        object: {
          apiVersion: 'crd.antrea.io/v1beta1',
          kind: 'ExternalIPPool',
          metadata: { name: 'partners' },
          spec: {
            ipRanges: [{ start: '203.0.113.8', end: '203.0.113.11' }],
            nodeSelector: { matchLabels: { egress: 'true' } },
          },
        },
      },
      {
        stage: 'egress',
        object: {
          apiVersion: 'crd.antrea.io/v1beta1',
          kind: 'Egress',
          metadata: { name: 'billing' },
          spec: {
            appliedTo: {
              namespaceSelector: { matchLabels: { team: 'billing' } },
              podSelector: { matchLabels: { app: 'pay' } },
            },
            externalIPPool: 'partners',
          },
        },
      },
    ],
    findings: [],
  });
});

test('addresses of another network bring their subnet, and a policy its bandwidth', () => {
  const subnet = { gateway: '203.0.113.1', prefixLength: 24, vlan: 10 };
  const bandwidth = { rate: '500M', burst: '50M' };
  const { manifests, findings } = resourcesOf(spec({ subnet }, { bandwidth }));
  expect(manifests.map(({ object }) => object)).toMatchObject([
    { spec: { subnetInfo: subnet } },
    { spec: { bandwidth } },
  ]);
  expect(findings).toEqual([]);
});

test('a policy whose gateway is not there gives nothing', () => {
  expect(resourcesOf(spec({}, { gateway: 'other' })).manifests.map(({ object }) => object.kind)).toEqual([
    'ExternalIPPool',
  ]);
});

const gateway = '/spec/egress/gateways/0';
const policy = '/spec/egress/policies/0';
const subnet = { gateway: '198.51.100.1', prefixLength: 24 };

test.each([
  ['a destination', spec({}, { to: ['192.0.2.0/24'] }), `FL-AN-231 ${policy}/to/0`],
  ['a gateway without addresses', spec({ addresses: undefined }), `FL-AN-232 ${gateway}`],
  ['a gateway of both families', spec({ addresses: ['203.0.113.9', '2001:db8::9'] }), `FL-AN-234 ${gateway}/addresses`],
  ['an exception', spec({}, { except: ['192.0.2.0/24'] }), `FL-AN-235 ${policy}/except`],
  ['a range of more than 65536 addresses', spec({ addresses: ['10.0.0.0/15'] }), `FL-AN-226 ${gateway}/addresses/0`],
  [
    'a prefix as long as an address',
    spec({ subnet: { ...subnet, prefixLength: 32 } }),
    `FL-AN-238 ${gateway}/subnet/prefixLength`,
  ],
  ['addresses outside of their subnet', spec({ subnet }), `FL-AN-240 ${gateway}/addresses/0`],
  [
    'the address of the router',
    spec({ subnet: { gateway: '203.0.113.9', prefixLength: 24 } }),
    `FL-AN-244 ${gateway}/addresses/0`,
  ],
  [
    'a subnet without its feature gate',
    spec({ subnet: { gateway: '203.0.113.1', prefixLength: 24 } }, {}, gates({ EgressSeparateSubnet: false })),
    `FL-AN-241 ${gateway}/subnet`,
  ],
  ['a family that the gateway has not', spec({}, { to: ['0.0.0.0/0', '::/0'] }), `FL-AN-242 ${policy}/to/1`],
])('%s is refused', (_, asked, expected) => {
  expect(refusalsOf(JSON.parse(JSON.stringify(asked)))).toEqual([expected]);
});

test('more policies than addresses are refused, for each takes its own', () => {
  const policies = [billing, { ...billing, name: 'second', from: { namespaces: {} } }];
  const egress = (addresses: readonly string[]) => ({
    nodes: { groups: [gateways] },
    egress: { implementation: 'antrea', gateways: [{ ...partners, addresses }], policies },
  });
  expect(refusalsOf(egress(['203.0.113.9']))).toEqual([`FL-AN-236 ${gateway}/addresses`]);
  expect(refusalsOf(egress(['203.0.113.9', '203.0.113.10']))).toEqual([]);
});

test('two policies for the same pods are a risk, for a pod has one Egress', () => {
  const egress = (second: object) => ({
    nodes: { groups: [gateways] },
    egress: {
      implementation: 'antrea',
      gateways: [{ ...partners, addresses: ['203.0.113.8/29'] }],
      policies: [billing, { ...billing, name: 'second', ...second }],
    },
  });
  expect(resourcesOf(egress({})).findings).toMatchObject([
    { code: 'FL-AN-245', severity: 'warning', path: '/spec/egress/policies/1/from' },
  ]);
  expect(refusalsOf(egress({ from: { namespaces: {} } }))).toEqual([]);
});

test('a node leaves by twenty networks at most', () => {
  const some = (count: number, nodes: (index: number) => string) => ({
    nodes: { groups: [gateways, { ...gateways, name: 'others' }] },
    egress: {
      implementation: 'antrea',
      gateways: Array.from({ length: count }, (_, index) => ({
        name: `g${index}`,
        nodes: nodes(index),
        addresses: [`10.9.${index}.8-10.9.${index}.9`],
        subnet: { gateway: `10.9.${index}.1`, prefixLength: 24 },
      })),
      policies: [],
    },
  });
  expect(refusalsOf(some(20, () => gateways.name))).toEqual([]);
  expect(refusalsOf(some(22, () => gateways.name))).toEqual(['FL-AN-243 /spec/egress/gateways/20/subnet']);
  expect(refusalsOf(some(22, (index) => (index % 2 ? 'others' : gateways.name)))).toEqual([]);
});

test('a pool for Services and a gateway cannot have one name', () => {
  const loadBalancer = {
    implementation: 'antrea',
    pools: [{ name: 'partners', addresses: ['10.0.10.9'], announce: 'layer2' }],
  };
  expect(refusalsOf(spec({}, {}, { loadBalancer }))).toEqual([`FL-AN-239 ${gateway}/name`]);
});

test('latencies between nodes become the one NodeLatencyMonitor', () => {
  const observability = { latency: true };
  expect(resourcesOf({ observability })).toEqual({
    manifests: [
      {
        stage: 'observability',
        object: {
          apiVersion: 'crd.antrea.io/v1alpha1',
          kind: 'NodeLatencyMonitor',
          metadata: { name: 'default' },
          spec: { pingIntervalSeconds: 60 },
        },
      },
    ],
    findings: [],
  });
});
