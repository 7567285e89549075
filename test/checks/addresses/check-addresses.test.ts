import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unusableRanges } from '../../../src/address/special-ranges';
import { checkAddresses } from '../../../src/checks/addresses/check-addresses';
import { anyModelOf } from '../../support/model-of';

/** A spec with which nothing is wrong; each case below changes a section or two of it. */
const good = {
  cni: { cilium: {} },
  nodes: { cidrs: ['10.0.10.0/24'] },
  pods: { cidrs: ['10.244.0.0/16'] },
  services: { cidrs: ['10.96.0.0/12'] },
};
const pool = { name: 'lan', addresses: ['10.0.10.200-10.0.10.209'], announce: 'layer2' };
const pools = (...list: object[]) => ({ loadBalancer: { implementation: 'cilium', pools: list } });
const vip = (address: string, more: object = {}) => ({ controlPlane: { vip: { address, ...more } } });
const listeners = [{ name: 'web', protocol: 'HTTP', port: 80 }];
const gateways = (...addresses: string[][]) => ({
  gateways: {
    gatewayAPI: {
      enabled: true,
      gateways: addresses.map((list, index) => ({ name: `g${index}`, namespace: 'x', addresses: list, listeners })),
    },
  },
});
const egress = (section: object, gateway: object = {}) => ({
  nodes: { cidrs: ['10.0.10.0/24'], groups: [{ name: 'edge', selector: { matchLabels: { a: 'b' } } }] },
  egress: {
    implementation: 'egressgateway',
    egressGateway: {},
    gateways: [{ name: 'out', nodes: 'edge', addresses: ['10.0.10.220-10.0.10.223'], ...gateway }],
    ...section,
  },
});

const findings = (sections: object) => checkAddresses(anyModelOf({ ...good, ...sections }));
const found = (sections: object) => findings(sections).map(({ code, path }) => `${code} ${path}`);
const help = (sections: object) => findings(sections).map((one) => one.help);

describe('addresses that go together', () => {
  test.each<[string, object]>([
    ['none but the ranges', {}],
    ['a pool and the virtual address in the node network', { ...pools(pool), ...vip('10.0.10.10') }],
    [
      'a pool that leaves the ends of a CIDR out',
      pools({ ...pool, addresses: ['10.0.10.0/28'], allowFirstLastIPs: false }),
    ],
    ['the whole node network announced by BGP', pools({ ...pool, addresses: ['10.0.10.0/28'], announce: 'bgp' })],
    ['both ends of two addresses', { nodes: { cidrs: ['10.0.10.0/31'] }, ...vip('10.0.10.0') }],
    ['as many nodes as are left', { nodes: { cidrs: ['10.0.10.0/28'], count: 13 }, ...vip('10.0.10.1') }],
    ['as many Gateways as addresses', { ...pools({ ...pool, addresses: ['10.0.10.200'] }), ...gateways([]) }],
    ['a Gateway that asks for an address of a pool', { ...pools(pool), ...gateways(['10.0.10.203']) }],
    ['a part of 10.0.0.0/8', { pods: { cidrs: ['10.128.0.0/9'] } }],
    ['shared addresses for pods', { pods: { cidrs: ['100.64.0.0/16'] } }],
    ['the reserved range on GKE', { kubernetes: { distribution: 'gke' }, pods: { cidrs: ['240.0.0.0/16'] } }],
    ['172.31.0.0/16 off AWS', { pods: { cidrs: ['172.31.0.0/16'] } }],
    ['an API server on the node itself', { kubernetes: { apiServer: { host: '127.0.0.1' } } }],
    ['a router in the node network', { bgp: { localASN: 1, peers: [{ name: 'r', address: '10.0.10.1', asn: 2 }] } }],
    ['egress addresses of the node network', egress({})],
    [
      'IPv6 Services first where nodes have both',
      {
        nodes: { cidrs: ['10.0.10.0/24', 'fd00:10::/64'] },
        pods: { cidrs: ['10.244.0.0/16', 'fd00:244::/108'] },
        services: { cidrs: ['fd00:96::/112', '10.96.0.0/12'] },
      },
    ],
  ])('%s', (_, sections) => expect(found(sections)).toEqual([]));
});

describe('addresses that do not', () => {
  test.each<[string, object, string[]]>([
    ['link-local pods', { pods: { cidrs: ['169.254.0.0/17'] } }, ['FL-CIDR-120 /spec/pods/cidrs/0']],
    [
      'a multicast pool',
      pools({ ...pool, addresses: ['239.0.0.0/28'], announce: 'bgp' }),
      ['FL-CIDR-120 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    ['pods of everything', { pods: { cidrs: ['::/0'] }, services: {} }, ['FL-CIDR-120 /spec/pods/cidrs/0']],
    [
      'a reserved pool',
      pools({ ...pool, addresses: ['240.0.0.0/28'], announce: 'bgp' }),
      ['FL-CIDR-121 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'Services where Docker has its bridge',
      { services: { cidrs: ['172.16.0.0/12'] } },
      ['FL-CIDR-121 /spec/services/cidrs/0'],
    ],
    [
      'pods in all of 10.0.0.0/8',
      { nodes: {}, pods: { cidrs: ['10.0.0.0/8'] }, services: {} },
      ['FL-CIDR-121 /spec/pods/cidrs/0'],
    ],
    [
      'a pool of shared addresses',
      pools({ ...pool, addresses: ['100.64.0.0/28'], announce: 'bgp' }),
      ['FL-CIDR-121 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'the range of the default VPC on EKS',
      { kubernetes: { distribution: 'eks' }, nodes: {}, services: { cidrs: ['172.31.0.0/20'] } },
      ['FL-CIDR-121 /spec/services/cidrs/0'],
    ],
    [
      'more nodes than are left',
      { nodes: { cidrs: ['10.0.10.0/28'], count: 14 }, ...vip('10.0.10.1') },
      ['FL-CIDR-122 /spec/nodes/cidrs'],
    ],
    ['the broadcast address by ARP', vip('10.0.10.255'), ['FL-CIDR-123 /spec/controlPlane/vip/address']],
    [
      "a pool with the network's own address",
      pools({ ...pool, addresses: ['10.0.10.0/28'] }),
      ['FL-CIDR-123 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'egress with the broadcast address',
      egress({}, { addresses: ['10.0.10.255'] }),
      ['FL-CIDR-123 /spec/egress/gateways/0/addresses/0'],
    ],
    [
      'IPv6 Services first and IPv4 nodes',
      { pods: { cidrs: ['10.244.0.0/16', 'fd00:244::/108'] }, services: { cidrs: ['fd00:96::/112', '10.96.0.0/12'] } },
      ['FL-CIDR-124 /spec/services/cidrs/0'],
    ],
    [
      'an IPv6 pool without IPv6 Services',
      pools({ ...pool, addresses: ['fd00::/120'], announce: 'bgp' }),
      ['FL-CIDR-125 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'two Gateways for one address',
      { ...pools({ ...pool, addresses: ['10.0.10.200'] }), ...gateways([], []) },
      ['FL-CIDR-126 /spec/loadBalancer/pools'],
    ],
    [
      'a Gateway that asks for what no pool has',
      { ...pools(pool), ...gateways(['10.0.10.99']) },
      ['FL-CIDR-127 /spec/gateways/gatewayAPI/gateways/0/addresses/0'],
    ],
    [
      'a router in a pool',
      { ...pools(pool), bgp: { localASN: 1, peers: [{ name: 'r', address: '10.0.10.203', asn: 2 }] } },
      ['FL-CIDR-107 /spec/bgp/peers/0/address'],
    ],
    [
      'the end of another mesh API server in a pool',
      { ...pools(pool), mesh: { clusterId: 1, clusters: [{ name: 'b', id: 2, addresses: ['10.0.10.203'] }] } },
      ['FL-CIDR-107 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'what Cilium is told to keep for itself',
      { cni: { cilium: { config: { 'ipv4-service-loopback-address': '10.244.0.1' } } } },
      ['FL-CIDR-107 /spec/cni/cilium/config/ipv4-service-loopback-address'],
    ],
    [
      "a router of Cilium's agents among pods",
      { routing: { mode: 'native' }, cni: { cilium: { config: { 'local-router-ipv4': '10.244.0.1' } } } },
      ['FL-CIDR-107 /spec/cni/cilium/config/local-router-ipv4'],
    ],
    [
      'a DNS cache of nodes among Services',
      { services: { cidrs: ['10.96.0.0/12'], nodeLocalDNS: '10.96.0.10' } },
      ['FL-CIDR-107 /spec/services/nodeLocalDNS'],
    ],
    [
      'a DNS cache of nodes where Cilium has something of its own',
      { services: { nodeLocalDNS: '169.254.42.1' } },
      ['FL-CIDR-107 /spec/services/nodeLocalDNS'],
    ],
    [
      'a pool where a DNS cache of nodes is, as anywhere on the link',
      { ...pools({ ...pool, addresses: ['169.254.20.10'] }), services: { nodeLocalDNS: '169.254.20.10' } },
      ['FL-LB-105 /spec/loadBalancer/pools/0/addresses/0', 'FL-CIDR-120 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'what Antrea keeps for itself',
      {
        cni: { antrea: {} },
        pods: { cidrs: ['10.244.0.0/16', 'fd00:244::/108'] },
        services: { cidrs: ['10.96.0.0/12', 'fc01::aabb:ccdd:0/112'] },
      },
      ['FL-CIDR-107 /spec/cni/antrea', 'FL-CIDR-107 /spec/cni/antrea', 'FL-CIDR-107 /spec/cni/antrea'],
    ],
  ])('%s', (_, sections, expected) => expect(found(sections)).toEqual(expected));
});

describe('what to write instead', () => {
  test('is the next range of its size that nothing uses, in the private block of the one that moves', () => {
    expect(help({ services: { cidrs: ['10.244.128.0/17'] } })).toEqual([
      'move one of them to a range of its own: 10.245.0.0/17 is free for the Service range 10.244.128.0/17',
    ]);
  });

  test('stays in the node network, and off its ends, for what was in it', () => {
    expect(help(pools(pool, { ...pool, name: 'b', addresses: ['10.0.10.209-10.0.10.254'] }))).toEqual([
      expect.stringMatching(/ 10\.0\.10\.1-10\.0\.10\.46 is free/),
    ]);
  });

  test('names the other one where only that can move', () => {
    expect(
      help({ ...pools(pool), bgp: { localASN: 1, peers: [{ name: 'r', address: '10.0.10.203', asn: 2 }] } }),
    ).toEqual([
      expect.stringContaining('10.0.10.210-10.0.10.219 is free for the pool `lan` with 10.0.10.200-10.0.10.209'),
    ]);
  });

  test('is nothing where addresses are given by others', () => {
    const both = pools(
      { ...pool, addresses: ['203.0.113.0/28'], announce: 'bgp' },
      { name: 'b', addresses: ['203.0.113.8'] },
    );
    expect(help(both)).toEqual(['move one of them to a range of its own']);
  });

  test('is free of everything in the spec, and of what has a meaning of its own', () => {
    const third = fc.integer({ min: 0, max: 15 });
    fc.assert(
      fc.property(fc.uniqueArray(third, { minLength: 2, maxLength: 8 }), third, (pods, services) => {
        const spec = {
          nodes: {},
          pods: { cidrs: pods.map((part) => `172.${16 + part}.0.0/16`) },
          services: { cidrs: [`172.${16 + services}.0.0/16`] },
        };
        for (const text of help(spec).filter((one) => one?.includes('free'))) {
          const next = Number(/172\.(\d+)\.0\.0\/16(?: is free|$)/.exec(text ?? '')?.[1]) - 16;
          expect([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]).toContain(next);
          expect([...pods, services]).not.toContain(next);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

test('every range that no host can have is refused', () => {
  for (const { text } of unusableRanges) {
    const handed = pools({ ...pool, addresses: [text], announce: 'bgp' });
    const both = {
      pods: { cidrs: ['10.244.0.0/16', 'fd00:244::/108'] },
      services: { cidrs: ['10.96.0.0/12', 'fd00:96::/112'] },
    };
    expect(found({ ...both, ...handed }), text).toEqual(['FL-CIDR-120 /spec/loadBalancer/pools/0/addresses/0']);
  }
});
