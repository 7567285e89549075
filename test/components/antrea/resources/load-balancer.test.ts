import { expect, test } from 'vitest';
import { refusalsOf, resourcesOf } from './resources-of';

const edge = { name: 'edge', selector: { matchLabels: { edge: 'true' } } };
const lan = { name: 'lan', addresses: ['10.0.10.200-10.0.10.220', '10.0.11.0/29'], announce: 'layer2' };
const spec = (pool: object = {}, more: object = {}) => ({
  nodes: { interface: 'eth0', groups: [edge] },
  loadBalancer: { implementation: 'antrea', pools: [{ ...lan, ...pool }], ...more },
});

test('a pool becomes an ExternalIPPool, in the stage of addresses, on the nodes that announce', () => {
  expect(resourcesOf(spec({}, { layer2: { nodes: 'edge', interfaces: ['eth0'] } }))).toEqual({
    manifests: [
      {
        stage: 'addresses',
        object: {
          apiVersion: 'crd.antrea.io/v1beta1',
          kind: 'ExternalIPPool',
          metadata: { name: 'lan' },
          spec: {
            ipRanges: [
              { start: '10.0.10.200', end: '10.0.10.220' },
              { start: '10.0.11.0', end: '10.0.11.7' },
            ],
            nodeSelector: { matchLabels: { edge: 'true' } },
          },
        },
      },
    ],
    findings: [expect.objectContaining({ code: 'FL-AN-227', severity: 'note', path: '/spec/loadBalancer/pools' })],
  });
});

test('without the first and last address of its CIDRs it keeps the CIDR, of which Antrea holds those back', () => {
  const [pool] = resourcesOf(spec({ allowFirstLastIPs: false })).manifests;
  expect(pool?.object).toMatchObject({
    spec: { ipRanges: [{ start: '10.0.10.200', end: '10.0.10.220' }, { cidr: '10.0.11.0/29' }], nodeSelector: {} },
  });
});

test('another implementation gives no pools of Antrea', () => {
  expect(resourcesOf({ loadBalancer: { implementation: 'kube-vip' } }).manifests).toEqual([]);
});

const pools = '/spec/loadBalancer/pools/0';

test.each([
  [
    'a selector of Services',
    spec({ serviceSelector: { matchLabels: { a: 'b' } } }),
    `FL-AN-220 ${pools}/serviceSelector`,
  ],
  ['a class', spec({}, { class: 'other' }), 'FL-AN-221 /spec/loadBalancer/class'],
  ['a pool that is not announced', spec({ announce: 'none' }), `FL-AN-223 ${pools}`],
  [
    'an interface that bears no node address',
    spec({}, { layer2: { interfaces: ['eth1'] } }),
    'FL-AN-224 /spec/loadBalancer/layer2/interfaces',
  ],
  [
    'the time of a lease',
    spec({}, { layer2: { leaseRetryPeriodSeconds: 1 } }),
    'FL-AN-225 /spec/loadBalancer/layer2/leaseRetryPeriodSeconds',
  ],
  ['a range of more than 65536 addresses', spec({ addresses: ['10.0.0.0/15'] }), `FL-AN-226 ${pools}/addresses/0`],
  ['a range of IPv6 that is far larger', spec({ addresses: ['2001:db8::/64'] }), `FL-AN-226 ${pools}/addresses/0`],
  [
    'a range without an address',
    spec({ addresses: ['10.0.10.200/31'], allowFirstLastIPs: false }),
    `FL-AN-229 ${pools}/addresses/0`,
  ],
  ['a pool announced by BGP without peers', spec({ announce: 'bgp' }), `FL-LB-003 ${pools}/announce`],
])('%s is refused', (_, asked, expected) => {
  expect(refusalsOf(asked)).toEqual([expected]);
});

test('a selector that selects all Services asks nothing that Antrea cannot do', () => {
  expect(refusalsOf(spec({ serviceSelector: {} }))).toEqual([]);
  expect(refusalsOf(spec({ serviceSelector: { matchLabels: {} } }))).toEqual([]);
});

test('the refusal of a selector names the annotation that stands in for it', () => {
  const { findings } = resourcesOf(spec({ serviceSelector: { matchLabels: { a: 'b' } } }));
  const found = findings.find(({ code }) => code === 'FL-AN-220');
  expect(found?.help).toContain('service.antrea.io/external-ip-pool: lan');
});

test('a pool for routers is on layer 2 too, which is worth knowing', () => {
  const peers = [{ name: 'tor', address: '10.0.10.1', asn: 64500 }];
  const bgp = { localASN: 64512, peers, advertise: [{ services: ['loadBalancerIP'] }] };
  const { findings } = resourcesOf({ ...spec({ announce: 'bgp' }), bgp });
  expect(findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`)).toEqual([
    'FL-AN-227 note /spec/loadBalancer/pools',
    `FL-AN-228 note ${pools}/announce`,
  ]);
});
