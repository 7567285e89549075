import { describe, expect, test } from 'vitest';
import { findingsOf, resourcesOf } from './specs';

const lan = {
  name: 'lan',
  addresses: ['10.0.10.200-10.0.10.220', '10.0.11.0/28', '10.0.12.7', 'fd00::1-fd00::9'],
  announce: 'layer2',
  serviceSelector: { matchLabels: { exposure: 'lan' } },
};
const open = { name: 'public', addresses: ['203.0.113.0/27'], announce: 'bgp' };
const bgp = {
  localASN: 64512,
  peers: [{ name: 'tor', address: '10.0.10.1', asn: 64500 }],
  advertise: [{ services: ['loadBalancerIP'], selector: { matchLabels: { exposure: 'public' } } }],
};
const spec = (more: object, top: object = {}) => ({
  ...top,
  loadBalancer: { implementation: 'cilium', pools: [lan, open], ...more },
});
const groups = [{ name: 'edge', selector: { matchLabels: { edge: 'true' } } }];

describe('pools', () => {
  test('are CIDRs or ranges with both ends, with the selector of the spec', () => {
    expect(resourcesOf('CiliumLoadBalancerIPPool', spec({}))).toEqual([
      {
        stage: 'addresses',
        name: 'lan',
        spec: {
          blocks: [
            { start: '10.0.10.200', stop: '10.0.10.220' },
            { cidr: '10.0.11.0/28' },
            { start: '10.0.12.7', stop: '10.0.12.7' },
            { start: 'fd00::1', stop: 'fd00::9' },
          ],
          serviceSelector: { matchLabels: { exposure: 'lan' } },
        },
      },
      { stage: 'addresses', name: 'public', spec: { blocks: [{ cidr: '203.0.113.0/27' }] } },
    ]);
  });

  test.each([
    [true, 'Yes'],
    [false, 'No'],
  ])('say %s to the ends of a CIDR as %s', (allowFirstLastIPs, word) => {
    const [pool] = resourcesOf('CiliumLoadBalancerIPPool', spec({ pools: [{ ...open, allowFirstLastIPs }] }));
    expect(pool?.spec).toMatchObject({ allowFirstLastIPs: word });
  });

  test('are not there where another one answers for Services', () => {
    expect(resourcesOf('CiliumLoadBalancerIPPool', spec({ implementation: 'kube-vip' }))).toEqual([]);
    expect(resourcesOf('CiliumL2AnnouncementPolicy', spec({ implementation: 'kube-vip' }))).toEqual([]);
  });
});

describe('layer 2 announcements', () => {
  const of = (more: object, top: object = {}) => resourcesOf('CiliumL2AnnouncementPolicy', spec(more, top));

  test('are one for each pool that is announced so', () => {
    expect(of({})).toEqual([
      {
        stage: 'routing',
        name: 'lan',
        spec: { loadBalancerIPs: true, serviceSelector: { matchLabels: { exposure: 'lan' } } },
      },
    ]);
  });

  test('name an interface and no other that its name is part of', () => {
    expect(of({ layer2: { interfaces: ['eth0', 'bond0.100'] } })[0]?.spec).toMatchObject({
      interfaces: ['^eth0$', '^bond0\\.100$'],
    });
  });

  test('come from the nodes of a group', () => {
    expect(of({ layer2: { nodes: 'edge' } }, { nodes: { groups } })[0]?.spec).toMatchObject({
      nodeSelector: { matchLabels: { edge: 'true' } },
    });
  });
});

describe('load balancing by Cilium', () => {
  test('is content with pools of both kinds', () => {
    expect(findingsOf(spec({ layer2: { interfaces: ['eth0'], nodes: 'edge' } }, { bgp, nodes: { groups } }))).toEqual(
      [],
    );
  });

  test('is content with a class that announces every pool', () => {
    expect(findingsOf(spec({ class: 'io.cilium/l2-announcer', pools: [lan, { ...open, announce: 'none' }] }))).toEqual(
      [],
    );
  });

  test.each([
    ['a foreign class', spec({ class: 'example.com/lb', pools: [lan] }), ['FL-LB-001 /spec/loadBalancer/class']],
    [
      'a class that passes over a pool',
      spec({ class: 'io.cilium/l2-announcer' }, { bgp }),
      ['FL-LB-002 /spec/loadBalancer/pools/1/announce'],
    ],
    ['a pool by BGP without peers', spec({}), ['FL-LB-003 /spec/loadBalancer/pools/1/announce']],
    [
      'layer 2 beside kube-proxy',
      spec({ pools: [lan] }, { services: { proxy: 'kube-proxy' } }),
      ['FL-LB-004 /spec/services/proxy'],
    ],
    [
      'a layer 2 pool that selects all beside another one',
      spec({ pools: [{ ...lan, serviceSelector: undefined }, open] }, { bgp }),
      ['FL-LB-005 /spec/loadBalancer/pools/0'],
    ],
    [
      'layer 2 settings without such a pool',
      spec({ pools: [open], layer2: {} }, { bgp }),
      ['FL-LB-006 /spec/loadBalancer/layer2'],
    ],
  ])('finds %s', (_, given, expected) => {
    expect(findingsOf(given)).toEqual(expected);
  });
});
