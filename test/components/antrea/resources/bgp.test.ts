import { expect, test } from 'vitest';
import { refusalsOf, resourcesOf } from './resources-of';

const tor = { name: 'tor', address: '10.0.10.1', asn: 64500 };
const edge = { name: 'edge', selector: { matchLabels: { edge: 'true' } } };
const bgp = (peer: object = {}, advertise: readonly object[] = [{ pods: true }], more: object = {}) => ({
  bgp: { localASN: 64512, peers: [{ ...tor, ...peer }], advertise, ...more },
});
const objects = (spec: object) => resourcesOf(spec).manifests.map(({ object }) => object);

test('AN-05 peers and advertisements become one BGPPolicy for all nodes', () => {
  const peer = { port: 1179, ebgpMultihop: 3, gracefulRestartSeconds: 60, passwordSecret: 'antrea-bgp-passwords' };
  const advertise = [{ pods: true }, { services: ['loadBalancerIP'] }, { services: ['externalIP'], selector: {} }];
  expect(resourcesOf(bgp(peer, advertise))).toEqual({
    manifests: [
      {
        stage: 'routing',
        object: {
          apiVersion: 'crd.antrea.io/v1alpha1',
          kind: 'BGPPolicy',
          metadata: { name: 'all' },
          spec: {
            nodeSelector: {},
            localASN: 64512,
            advertisements: { service: { ipTypes: ['ExternalIP', 'LoadBalancerIP'] }, pod: {} },
            bgpPeers: [
              { address: '10.0.10.1', asn: 64500, port: 1179, multihopTTL: 3, gracefulRestartTimeSeconds: 60 },
            ],
          },
        },
      },
    ],
    findings: [],
  });
});

test('AN-05 addresses of Egresses are advertised where Antrea gives them', () => {
  const egress = { implementation: 'antrea', gateways: [], policies: [] };
  const [policy] = objects({ ...bgp({}, [{ egress: true }]), egress });
  expect(policy).toMatchObject({ spec: { advertisements: { egress: {} } } });
  expect(refusalsOf({ ...bgp({}, [{ egress: true }]), egress })).toEqual([]);
  expect(refusalsOf(bgp({}, [{ egress: true }]))).toEqual(['FL-AN-207 /spec/bgp/advertise/0/egress']);
});

test('no node is selected by two BGPPolicies, of which only the oldest would count', () => {
  const peers = [tor, { ...tor, name: 'edge', address: '10.0.20.1', nodes: 'edge' }];
  const policies = objects({ nodes: { groups: [edge] }, bgp: { localASN: 64512, peers, advertise: [{ pods: true }] } });
  expect(policies.map(({ metadata }) => metadata.name)).toEqual(['edge', 'all']);
  expect(policies).toMatchObject([
    {
      spec: {
        nodeSelector: { matchLabels: { edge: 'true' } },
        bgpPeers: [{ address: '10.0.10.1' }, { address: '10.0.20.1' }],
      },
    },
    {
      spec: {
        nodeSelector: { matchExpressions: [{ key: 'edge', operator: 'NotIn', values: ['true'] }] },
        bgpPeers: [{ address: '10.0.10.1' }],
      },
    },
  ]);
});

test('a bgp section that is kube-vip’s alone is left to it', () => {
  const controlPlane = { vip: { address: '192.0.2.1', mode: 'bgp' } };
  expect(resourcesOf({ ...bgp({}, []), controlPlane })).toEqual({ manifests: [], findings: [] });
  expect(refusalsOf({ ...bgp(), controlPlane })).toEqual(['FL-AN-208 /spec/bgp/advertise']);
});

const peers = '/spec/bgp/peers/0';
const first = '/spec/bgp/advertise/0';

test.each([
  ['an own system of 32 bits', bgp({}, [{ pods: true }], { localASN: 4200000000 }), 'FL-AN-201 /spec/bgp/localASN'],
  ['a system of 32 bits', bgp({ asn: 65536 }), `FL-AN-201 ${peers}/asn`],
  ['a hold time', bgp({ holdTimeSeconds: 9 }), `FL-AN-202 ${peers}/holdTimeSeconds`],
  ['a keepalive time', bgp({ keepaliveTimeSeconds: 3 }), `FL-AN-202 ${peers}/keepaliveTimeSeconds`],
  ['a pause between tries', bgp({ connectRetryTimeSeconds: 5 }), `FL-AN-202 ${peers}/connectRetryTimeSeconds`],
  ['BFD', bgp({ bfd: true }), `FL-AN-202 ${peers}/bfd`],
  [
    'a restart of more than an hour',
    bgp({ gracefulRestartSeconds: 3601 }),
    `FL-AN-202 ${peers}/gracefulRestartSeconds`,
  ],
  ['communities', bgp({}, [{ pods: true, communities: ['64512:1'] }]), `FL-AN-203 ${first}/communities`],
  ['a local preference', bgp({}, [{ pods: true, localPreference: 5 }]), `FL-AN-203 ${first}/localPreference`],
  [
    'a selection of Services',
    bgp({}, [{ services: ['externalIP'], selector: { matchLabels: { a: 'b' } } }]),
    `FL-AN-204 ${first}/selector`,
  ],
  ['a Secret of another name', bgp({ passwordSecret: 'tor' }), `FL-AN-205 ${peers}/passwordSecret`],
  ['the name of an advertisement', bgp({}, [{ pods: true, name: 'pods' }]), `FL-AN-206 ${first}/name`],
  ['an empty advertisement', bgp({}, [{}]), `FL-BGP-002 ${first}`],
  ['nothing to tell', bgp({}, []), 'FL-BGP-008 /spec/bgp'],
  ['BGP above another CNI', { ...bgp(), cni: { antrea: { chaining: 'other' } } }, 'FL-AN-209 /spec/bgp'],
])('AN-05 %s is refused', (_, spec, expected) => {
  expect(refusalsOf(spec)).toEqual([expected]);
});

test('the refusal of a Secret says where the password belongs', () => {
  const [found] = resourcesOf(bgp({ passwordSecret: 'tor' })).findings;
  expect(found?.help).toContain('the key `10.0.10.1-64500` of the Secret `antrea-bgp-passwords`');
});
