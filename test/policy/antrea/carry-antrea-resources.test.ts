import { describe, expect, test } from 'vitest';
import { carryAntreaResources } from '../../../src/policy/antrea/carry-antrea-resources';
import { located } from '../../support/located';

const pool = (ipRanges: object[], subnetInfo: object = { gateway: '10.2.0.1', prefixLength: 16 }) => ({
  apiVersion: 'crd.antrea.io/v1beta1',
  kind: 'IPPool',
  metadata: { name: 'second' },
  spec: { ipRanges, subnetInfo },
});
const control = (spec: object) => ({
  apiVersion: 'crd.antrea.io/v1alpha2',
  kind: 'TrafficControl',
  metadata: { name: 'mirror' },
  spec: { appliedTo: {}, direction: 'Both', action: 'Mirror', targetPort: { device: { name: 'eth9' } }, ...spec },
});
const nodeConfig = (spec: object = {}) => ({
  apiVersion: 'crd.antrea.io/v1alpha1',
  kind: 'AntreaNodeConfig',
  metadata: { name: 'rack-1' },
  spec: { nodeSelector: { matchLabels: { rack: 'a' } }, ...spec },
});
const destination = (spec: object = {}) => ({
  apiVersion: 'crd.antrea.io/v1alpha1',
  kind: 'FlowExporterDestination',
  metadata: { name: 'collector' },
  spec: { address: '10.0.0.9:4739', protocol: { ipfix: { transport: 'tls' } }, ...spec },
});
const bridge = { bridgeName: 'br1', physicalInterfaces: [{ name: 'eth1', allowedVLANs: ['100', '200-300'] }] };

const carry = (objects: readonly unknown[], open = true) =>
  carryAntreaResources(located(objects.map((object) => JSON.stringify(object)).join('\n---\n')), () => open);
/** What is told of objects: code and the pointer of the place. */
const told = (...objects: unknown[]) =>
  carry(objects).findings.map(({ code, place }) => `${code} ${place?.source.text}`);

describe('AN-10a resources of your own', () => {
  const objects = [
    pool([{ cidr: '10.2.1.0/24' }, { start: '10.2.2.1', end: '10.2.2.9' }]),
    control({ action: 'Redirect', returnPort: { ovsInternal: { name: 'tap1' } } }),
    nodeConfig({ secondaryNetwork: { ovsBridges: [bridge] } }),
    destination({ tlsConfig: { caConfigMap: { namespace: 'flows', name: 'ca' } } }),
  ];

  test('are carried through as they are, each in its stage', () => {
    const { manifests, findings } = carry(objects);
    expect(findings).toEqual([]);
    expect(manifests.map(({ object }) => object)).toEqual(objects);
    expect(manifests.map(({ stage }) => stage)).toEqual(['addresses', 'egress', 'node', 'observability']);
  });

  test('may stand in lists', () => {
    expect(carry([{ apiVersion: 'v1', kind: 'List', items: objects }]).manifests).toHaveLength(4);
  });

  test('need their feature gates, which the finding names', () => {
    const { findings } = carry(objects, false);
    expect(findings.map(({ code, message }) => `${code} ${/gate `(\w+)`/.exec(message)?.[1]}`)).toEqual([
      'FL-AN-241 AntreaIPAM',
      'FL-AN-241 TrafficControl',
      'FL-AN-241 AntreaNodeConfig',
      'FL-AN-241 SecondaryNetwork',
      'FL-AN-241 FlowExporter',
    ]);
  });
});

test("AN-10a a bridge is in the agents' file or in an AntreaNodeConfig, not in both", () => {
  const documents = located(JSON.stringify(nodeConfig({ secondaryNetwork: { ovsBridges: [bridge] } })));
  const codes = (bridged: boolean) =>
    carryAntreaResources(documents, () => true, bridged).findings.map(({ code }) => code);
  expect([codes(false), codes(true)]).toEqual([[], ['FL-AN-307']]);
});

test.each([
  ['Egress', 'egress.policies'],
  ['ExternalIPPool', 'egress.gateways'],
  ['Tier', 'policies.files'],
  ['Traceflow', 'runs once'],
  ['Pod', 'take it out'],
])('a %s is another matter, and the finding says where it belongs', (kind, nearest) => {
  const { findings, manifests } = carry([{ ...pool([]), kind }]);
  expect(manifests).toEqual([]);
  expect(findings).toMatchObject([{ code: 'FL-AN-301', help: expect.stringContaining(nearest) }]);
});

test('AN-09 a capture in git is refused: it runs once', () => {
  const { findings } = carry([{ ...pool([]), kind: 'PacketCapture' }]);
  expect(findings).toMatchObject([{ code: 'FL-AN-301', help: expect.stringContaining('runs once') }]);
});

const inside = { start: '10.2.0.5', end: '10.2.0.9' };
test.each<[string, unknown, string]>([
  ['no object', 'text', 'FL-AN-301 '],
  ['another version', { ...pool([]), apiVersion: 'crd.antrea.io/v1alpha2' }, 'FL-POL-003 /apiVersion'],
  ['a namespace', { ...pool([]), metadata: { name: 'a', namespace: 'b' } }, 'FL-POL-006 /metadata/namespace'],
  ['an unknown field', pool([{ ...inside, gatway: '10.2.0.1' }]), 'FL-POL-101 /spec/ipRanges/0/gatway'],
  ['no subnet', { ...pool([]), spec: { ipRanges: [] } }, 'FL-POL-103 /spec'],
  [
    'a VLAN that is none',
    pool([], { gateway: '10.2.0.1', prefixLength: 16, vlan: 4095 }),
    'FL-POL-104 /spec/subnetInfo/vlan',
  ],
  [
    'a gateway that is no address',
    pool([], { gateway: '10.2.0.256', prefixLength: 16 }),
    'FL-AN-302 /spec/subnetInfo/gateway',
  ],
  [
    'a subnet of one address',
    pool([], { gateway: '10.2.0.1', prefixLength: 32 }),
    'FL-AN-238 /spec/subnetInfo/prefixLength',
  ],
  ['a range of both forms', pool([{ ...inside, cidr: '10.2.0.0/24' }]), 'FL-POL-212 /spec/ipRanges/0'],
  ['a range without an end', pool([{ start: '10.2.0.5' }]), 'FL-POL-103 /spec/ipRanges/0'],
  ['a range of nothing', pool([{}]), 'FL-POL-212 /spec/ipRanges/0'],
  ['a range that ends before it starts', pool([{ start: '10.2.0.9', end: '10.2.0.5' }]), 'FL-AN-302 /spec/ipRanges/0'],
  ['an address as a range', pool([{ cidr: '10.2.0.9' }]), 'FL-AN-302 /spec/ipRanges/0'],
  ['a range elsewhere', pool([{ cidr: '10.3.0.0/24' }]), 'FL-AN-240 /spec/ipRanges/0'],
  ['ranges that overlap', pool([inside, { cidr: '10.2.0.0/24' }]), 'FL-AN-303 /spec/ipRanges/1'],
  [
    'two targets',
    control({ targetPort: { device: { name: 'a' }, gre: { remoteIP: '10.0.0.1' } } }),
    'FL-POL-212 /spec/targetPort',
  ],
  [
    'a target that is no address',
    control({ targetPort: { gre: { remoteIP: 'gw' } } }),
    'FL-AN-302 /spec/targetPort/gre/remoteIP',
  ],
  [
    'a label that is none',
    control({ appliedTo: { podSelector: { matchLabels: { '-': 'a' } } } }),
    'FL-POL-105 /spec/appliedTo/podSelector/matchLabels/-',
  ],
  ['a redirection without return', control({ action: 'Redirect' }), 'FL-AN-306 /spec/action'],
  ['a copy that returns', control({ returnPort: { device: { name: 'eth8' } } }), 'FL-AN-306 /spec/action'],
  [
    'a redirection by ERSPAN',
    control({
      action: 'Redirect',
      targetPort: { erspan: { remoteIP: '10.0.0.1', version: 1 } },
      returnPort: { device: { name: 'eth8' } },
    }),
    'FL-AN-304 /spec/targetPort/erspan',
  ],
  [
    'two bridges',
    nodeConfig({ secondaryNetwork: { ovsBridges: [bridge, bridge] } }),
    'FL-POL-104 /spec/secondaryNetwork/ovsBridges',
  ],
  [
    'a label of nodes that is none',
    nodeConfig({ nodeSelector: { matchLabels: { a: '?' } } }),
    'FL-POL-106 /spec/nodeSelector/matchLabels/a',
  ],
  ['two protocols', destination({ protocol: { ipfix: { transport: 'tcp' }, grpc: {} } }), 'FL-POL-212 /spec/protocol'],
  [
    'certificates without TLS',
    destination({
      protocol: { ipfix: { transport: 'tcp' } },
      tlsConfig: { caConfigMap: { namespace: 'a', name: 'b' } },
    }),
    'FL-AN-305 /spec/tlsConfig',
  ],
])('%s is told of', (_, object, expected) => expect(told(object)).toEqual([expected]));

test('a resource that is given twice is told of', () => {
  expect(told(destination(), destination())).toEqual(['FL-POL-008 /metadata/name']);
});
