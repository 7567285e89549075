import { describe, expect, test } from 'vitest';
import { findingsOf, resourcesOf } from './specs';

const peer = { name: 'tor-a', address: '10.0.10.1', asn: 64500 };
const spec = (more: object, top: object = {}) => ({
  ...top,
  bgp: { localASN: 64512, peers: [peer], advertise: [{ pods: true }], ...more },
});
const groups = [
  { name: 'rack-1', selector: { matchLabels: { rack: '1' } } },
  { name: 'rack-2', selector: { matchLabels: { rack: '2' } } },
];

describe('who peers with whom', () => {
  const of = (...peers: object[]) =>
    resourcesOf('CiliumBGPClusterConfig', spec({ peers }, { nodes: { groups } })).map(({ name, spec }) => {
      const { nodeSelector, bgpInstances } = spec as {
        nodeSelector?: object;
        bgpInstances: { peers: { name: string }[] }[];
      };
      return { name, nodeSelector, peers: bgpInstances[0]?.peers.map((one) => one.name) };
    });

  test('is one configuration for all nodes', () => {
    expect(resourcesOf('CiliumBGPClusterConfig', spec({}))).toEqual([
      {
        stage: 'routing',
        name: 'all',
        spec: {
          bgpInstances: [
            {
              name: 'as-64512',
              localASN: 64512,
              peers: [{ name: 'tor-a', peerAddress: '10.0.10.1', peerASN: 64500, peerConfigRef: { name: 'tor-a' } }],
            },
          ],
        },
      },
    ]);
  });

  test('is one configuration for each rack', () => {
    expect(of({ ...peer, nodes: 'rack-1' }, { ...peer, name: 'tor-b', nodes: 'rack-2' })).toEqual([
      { name: 'rack-1', nodeSelector: { matchLabels: { rack: '1' } }, peers: ['tor-a'] },
      { name: 'rack-2', nodeSelector: { matchLabels: { rack: '2' } }, peers: ['tor-b'] },
    ]);
  });

  test('gives a peer of all nodes to each rack and to the nodes outside', () => {
    expect(of({ ...peer, name: 'core' }, { ...peer, nodes: 'rack-1' })).toEqual([
      { name: 'rack-1', nodeSelector: { matchLabels: { rack: '1' } }, peers: ['core', 'tor-a'] },
      {
        name: 'all',
        nodeSelector: { matchExpressions: [{ key: 'rack', operator: 'NotIn', values: ['1'] }] },
        peers: ['core'],
      },
    ]);
  });

  test('keeps the parts of nodes outside a group apart by name', () => {
    const selector = { matchLabels: { rack: '1', edge: 'true' } };
    const found = resourcesOf(
      'CiliumBGPClusterConfig',
      spec(
        { peers: [peer, { ...peer, name: 'b', nodes: 'edge' }] },
        { nodes: { groups: [{ name: 'edge', selector }] } },
      ),
    );
    expect(found.map(({ name }) => name)).toEqual(['edge', 'all', 'all.part-2']);
  });
});

describe('a session', () => {
  const of = (more: object, top: object = {}) =>
    resourcesOf('CiliumBGPPeerConfig', spec({ peers: [{ ...peer, ...more }] }, top));
  const advertisements = { matchLabels: { 'fairlead.dev/advertise': 'bgp' } };

  test('has timers and is told what is advertised', () => {
    expect(of({})).toEqual([
      {
        stage: 'routing',
        name: 'tor-a',
        spec: {
          families: [{ afi: 'ipv4', safi: 'unicast', advertisements }],
          timers: { connectRetryTimeSeconds: 120, holdTimeSeconds: 90, keepAliveTimeSeconds: 30 },
        },
      },
    ]);
  });

  test('has the families of the pods', () => {
    expect(of({}, { pods: { cidrs: ['10.244.0.0/16', 'fd00::/104'] } })[0]?.spec).toMatchObject({
      families: [{ afi: 'ipv4' }, { afi: 'ipv6' }],
    });
    expect(of({}, { pods: { cidrs: ['fd00::/104'] } })[0]?.spec).toMatchObject({ families: [{ afi: 'ipv6' }] });
  });

  test('has what the spec says of password, hops, restarts and port', () => {
    const more = { passwordSecret: 'bgp-tor-a', ebgpMultihop: 3, gracefulRestartSeconds: 120, port: 1179 };
    expect(of(more)[0]?.spec).toMatchObject({
      authSecretRef: 'bgp-tor-a',
      ebgpMultihop: 3,
      gracefulRestart: { enabled: true, restartTimeSeconds: 120 },
      transport: { peerPort: 1179 },
    });
  });
});

describe('an advertisement', () => {
  const of = (...advertise: object[]) => resourcesOf('CiliumBGPAdvertisement', spec({ advertise }));
  const selector = { matchLabels: { exposure: 'public' } };

  test('is named after what it advertises', () => {
    const one = { services: ['externalIP'], selector };
    const names = of({ pods: true }, one, one, { ...one, pods: true }, { ...one, name: 'services-2' });
    expect(names.map(({ name }) => name)).toEqual(['pods', 'services', 'services-3', 'pods-services', 'services-2']);
  });

  test('has an entry for pods and one for Services, each with its attributes', () => {
    const services = ['loadBalancerIP', 'externalIP', 'clusterIP'];
    const communities = ['64512:100', '65000', '64512:1:2', 'no-export'];
    const attributes = {
      communities: { standard: ['64512:100', '65000'], large: ['64512:1:2'], wellKnown: ['no-export'] },
      localPreference: 200,
    };
    expect(of({ pods: true, services, selector, communities, localPreference: 200 })[0]?.spec).toEqual({
      advertisements: [
        { advertisementType: 'PodCIDR', attributes },
        {
          advertisementType: 'Service',
          service: { addresses: ['LoadBalancerIP', 'ExternalIP', 'ClusterIP'] },
          selector,
          attributes,
        },
      ],
    });
  });
});

describe('BGP by Cilium', () => {
  const selector = {};
  const vip = { address: '10.0.10.10', mode: 'bgp' };

  test('leaves the bgp section to kube-vip where it advertises nothing else', () => {
    const given = spec({ advertise: [] }, { controlPlane: { vip } });
    expect(resourcesOf('CiliumBGPClusterConfig', given)).toEqual([]);
    expect(findingsOf(given)).toEqual([]);
  });

  test('is content with what it can do', () => {
    const cni = { cilium: { config: { 'bpf-lb-external-clusterip': 'true' } } };
    expect(findingsOf(spec({ advertise: [{ services: ['clusterIP'], selector }, { pods: true }] }, { cni }))).toEqual(
      [],
    );
  });

  test.each([
    [
      'Services without a selector',
      spec({ advertise: [{ services: ['externalIP'] }] }),
      ['FL-BGP-001 /spec/bgp/advertise/0'],
    ],
    ['nothing advertised', spec({ advertise: [{}] }), ['FL-BGP-002 /spec/bgp/advertise/0']],
    [
      'egress addresses, which Cilium does not advertise',
      spec({ advertise: [{ egress: true }] }),
      ['FL-BGP-011 /spec/bgp/advertise/0/egress'],
    ],
    [
      'a selector for pods',
      spec({ advertise: [{ pods: true, selector }] }),
      ['FL-BGP-003 /spec/bgp/advertise/0/selector'],
    ],
    [
      'an unknown community',
      spec({ advertise: [{ pods: true, communities: ['no-export', '70000:1'] }] }),
      ['FL-BGP-004 /spec/bgp/advertise/0/communities/1'],
    ],
    ['BFD', spec({ peers: [{ ...peer, bfd: true }] }), ['FL-BGP-005 /spec/bgp/peers/0/bfd']],
    [
      'signs of life after the end',
      spec({ peers: [{ ...peer, holdTimeSeconds: 9 }] }),
      ['FL-BGP-006 /spec/bgp/peers/0/keepaliveTimeSeconds'],
    ],
    ['two speakers', spec({}, { controlPlane: { vip } }), ['FL-BGP-007 /spec/bgp/advertise']],
    [
      'two speakers, one for Services',
      spec({}, { loadBalancer: { implementation: 'kube-vip', kubeVip: { mode: 'bgp' } } }),
      ['FL-BGP-007 /spec/bgp/advertise'],
    ],
    ['peers that are told nothing', spec({ advertise: [] }), ['FL-BGP-008 /spec/bgp']],
    [
      'ClusterIPs that nobody answers for',
      spec({ advertise: [{ services: ['clusterIP'], selector }] }),
      ['FL-BGP-009 /spec/bgp/advertise/0/services'],
    ],
    [
      'two of one name',
      spec({
        advertise: [
          { name: 'a', pods: true },
          { name: 'a', pods: true },
        ],
      }),
      ['FL-BGP-010 /spec/bgp/advertise/1/name'],
    ],
  ])('finds %s', (_, given, expected) => {
    expect(findingsOf(given)).toEqual(expected);
  });
});
