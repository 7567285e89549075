import { describe, expect, test } from 'vitest';
import { antrea } from '../../../src/components/antrea/antrea';
import { antreaCases, antreaModelOf } from './cases';

const pods = { cidrs: ['10.244.0.0/16'] };
const findings = (spec: object) => antrea(antreaModelOf({ pods, ...spec })).findings;
const found = (spec: object) => findings(spec).map(({ code, path }) => `${code} ${path}`);
const withAntrea = (section: object) => ({ cni: { antrea: section } });
const agentConfig = (config: object, featureGates: object = {}) => withAntrea({ agentConfig: config, featureGates });

const member = (more: object) =>
  withAntrea({
    multicluster: {
      clusterSet: 'set',
      member: { leader: 'other', server: 'https://10.0.0.1:6443', tokenSecret: 'token', ...more },
    },
  });

test.each(antreaCases)('the case $name asks nothing that Antrea cannot do', ({ model }) => {
  expect(antrea(model).findings).toEqual([]);
});

const an = '/spec/cni/antrea';
const config = `${an}/agentConfig`;
const gates = `${an}/featureGates`;
const noTunnel = { routing: { mode: 'native' } };
const bridge = (more: object) => ({ secondaryNetwork: { ovsBridges: [{ bridgeName: 'br1', ...more }] } });
const secondary = { SecondaryNetwork: true, AntreaIPAM: true };

describe('settings have what they need', () => {
  test.each<[string, object, string[]]>([
    [
      'encryption without a tunnel',
      { ...noTunnel, encryption: { type: 'wireguard' } },
      ['FL-AN-011 /spec/encryption/type'],
    ],
    [
      'encryption in a hybrid',
      { routing: { mode: 'hybrid' }, encryption: { type: 'ipsec' } },
      ['FL-AN-011 /spec/encryption/type'],
    ],
    [
      'encryption beside another CNI',
      { ...withAntrea({ chaining: 'other' }), encryption: { type: 'wireguard' } },
      ['FL-AN-011 /spec/encryption/type'],
    ],
    [
      'certificates without IPsec',
      withAntrea({ ipsecAuthentication: 'cert' }),
      [`FL-AN-012 ${an}/ipsecAuthentication`],
    ],
    [
      'routing beside another CNI',
      { ...noTunnel, ...withAntrea({ chaining: 'other' }) },
      ['FL-AN-012 /spec/routing/mode'],
    ],
    [
      'pod ranges beside another CNI',
      { pods: { ...pods, ipam: 'cluster-pool' }, ...withAntrea({ chaining: 'other' }) },
      ['FL-AN-012 /spec/pods/ipam'],
    ],
    [
      'pod ranges by a controller that may not',
      { pods: { ...pods, ipam: 'cluster-pool' }, ...withAntrea({ featureGates: { NodeIPAM: false } }) },
      [`FL-AN-012 ${gates}/NodeIPAM`],
    ],
    ['no masquerading in a tunnel', { routing: { masquerade: 'none' } }, ['FL-AN-011 /spec/routing/masquerade']],
    [
      'egress without a tunnel',
      { ...noTunnel, ...withAntrea({ featureGates: { Egress: true } }) },
      [`FL-AN-012 ${gates}/Egress`],
    ],
    [
      'direct replies without a tunnel',
      { ...noTunnel, services: { loadBalancing: { mode: 'dsr' } } },
      ['FL-AN-011 /spec/services/loadBalancing/mode'],
    ],
    [
      'direct replies over IPv6',
      { pods: { cidrs: ['10.244.0.0/16', 'fd00::/56'] }, services: { loadBalancing: { mode: 'dsr' } } },
      ['FL-AN-012 /spec/services/loadBalancing/mode'],
    ],
    [
      'Services by a proxy that is off',
      { services: { cidrs: ['10.96.0.0/12'] }, ...agentConfig({ antreaProxy: { enable: false } }) },
      [`FL-AN-012 ${config}/antreaProxy/enable`],
    ],
    [
      'native routing without the proxy',
      {
        ...noTunnel,
        services: { proxy: 'kube-proxy', cidrs: ['10.96.0.0/12'] },
        ...agentConfig({}, { AntreaProxy: false }),
      },
      ['FL-AN-011 /spec/routing/mode'],
    ],
    [
      'no proxy and no Service range',
      { services: { proxy: 'kube-proxy' }, ...agentConfig({ antreaProxy: { enable: false } }) },
      ['FL-AN-011 /spec/services/cidrs'],
    ],
    ['bridging in a tunnel', agentConfig({ enableBridgingMode: true }), [`FL-AN-011 ${config}/enableBridgingMode`]],
    [
      'bridging of IPv6',
      {
        pods: { cidrs: ['fd00::/56'] },
        routing: { mode: 'native', masquerade: 'none' },
        ...agentConfig({ enableBridgingMode: true }, { AntreaIPAM: true }),
      },
      [`FL-AN-011 ${config}/enableBridgingMode`],
    ],
    [
      'nftables without its gate',
      agentConfig({ hostNetworkMode: 'nftables' }),
      [`FL-AN-011 ${config}/hostNetworkMode`],
    ],
    [
      'multicast with its gate closed',
      agentConfig({ multicast: { enable: true } }, { Multicast: false }),
      [`FL-AN-012 ${config}/multicast/enable`],
    ],
    [
      'multicast and encryption',
      { encryption: { type: 'wireguard' }, ...agentConfig({ multicast: { enable: true } }) },
      [`FL-AN-011 ${config}/multicast/enable`],
    ],
    [
      'multicast beside another CNI',
      withAntrea({ chaining: 'other', agentConfig: { multicast: { enable: true } } }),
      [`FL-AN-011 ${config}/multicast/enable`],
    ],
    [
      'multicast of IPv6',
      { pods: { cidrs: ['fd00::/56'] }, ...agentConfig({ multicast: { enable: true } }) },
      [`FL-AN-011 ${config}/multicast/enable`],
    ],
    [
      'interfaces of multicast in a tunnel',
      agentConfig({ multicast: { multicastInterfaces: ['eth1'] } }),
      [`FL-AN-012 ${config}/multicast/multicastInterfaces`],
    ],
    [
      'AN-11 L7 policies without checksums',
      agentConfig({ disableTXChecksumOffload: false }, { L7NetworkPolicy: true }),
      [`FL-AN-012 ${config}/disableTXChecksumOffload`],
    ],
    [
      'AN-10a a second network without its addresses',
      agentConfig({}, { SecondaryNetwork: true }),
      [`FL-AN-011 ${gates}/SecondaryNetwork`],
    ],
    ['AN-10a a bridge for no network', agentConfig(bridge({})), [`FL-AN-012 ${config}/secondaryNetwork/ovsBridges`]],
    [
      'AN-10a the bridge that agents have',
      agentConfig(bridge({ bridgeName: 'br-int' }), secondary),
      [`FL-AN-016 ${config}/secondaryNetwork/ovsBridges`],
    ],
    [
      'AN-10a nine interfaces',
      agentConfig(bridge({ physicalInterfaces: [...'123456789'] }), secondary),
      [`FL-AN-016 ${config}/secondaryNetwork/ovsBridges`],
    ],
    [
      'AN-08 cluster policies without Antrea policies',
      agentConfig({}, { ClusterNetworkPolicy: true, AntreaPolicy: false }),
      [`FL-AN-011 ${gates}/ClusterNetworkPolicy`],
    ],
    [
      'AN-12 policies, pods and encryption between clusters without a gateway',
      member({ gateway: false, endpoints: 'PodIP', stretchedPolicies: true, podToPod: true, encryption: 'wireguard' }),
      [
        `FL-AN-011 ${an}/multicluster/member/stretchedPolicies`,
        `FL-AN-012 ${an}/multicluster/member/podToPod`,
        `FL-AN-012 ${an}/multicluster/member/encryption`,
      ],
    ],
    [
      'AN-12 WireGuard inside and a gateway between clusters',
      { encryption: { type: 'wireguard' }, ...member({}) },
      [`FL-AN-011 ${an}/multicluster/member/gateway`],
    ],
    [
      'AN-12 encryption inside and WireGuard between clusters',
      { encryption: { type: 'ipsec' }, ...member({ encryption: 'wireguard' }) },
      [`FL-AN-011 ${an}/multicluster/member/encryption`],
    ],
    [
      'more egress addresses than a node has',
      agentConfig({ egress: { maxEgressIPsPerNode: 256 } }),
      [`FL-AN-016 ${config}/egress/maxEgressIPsPerNode`],
    ],
    [
      'what is no range',
      agentConfig({ egress: { exceptCIDRs: ['10.0.0.0/33'] } }),
      [`FL-AN-016 ${config}/egress/exceptCIDRs`],
    ],
    [
      'IGMP 4',
      agentConfig({ multicast: { igmpQueryVersions: [4] } }),
      [`FL-AN-016 ${config}/multicast/igmpQueryVersions`],
    ],
    ['a port that is none', agentConfig({ apiPort: 70000 }), [`FL-AN-016 ${config}/apiPort`]],
    ['a negative time', agentConfig({ fqdnCacheMinTTL: -1 }), [`FL-AN-016 ${config}/fqdnCacheMinTTL`]],
    ['another firewall', agentConfig({ hostNetworkMode: 'ipfw' }), [`FL-AN-016 ${config}/hostNetworkMode`]],
    ...[
      'flowExporter.flowPollInterval',
      'flowExporter.activeFlowExportTimeout',
      'flowExporter.idleFlowExportTimeout',
      'multicast.igmpQueryInterval',
    ].map((key): [string, object, string[]] => {
      const [section = '', name = ''] = key.split('.');
      return [
        `no time in ${key}`,
        agentConfig({ [section]: { [name]: 'soon' } }),
        [`FL-AN-016 ${config}/${section}/${name}`],
      ];
    }),
    ['an unknown version of TLS', agentConfig({ tlsMinVersion: '1.2' }), [`FL-AN-016 ${config}/tlsMinVersion`]],
    [
      'an unknown version of TLS for the controller',
      withAntrea({ controllerConfig: { tlsMinVersion: '1.2' } }),
      [`FL-AN-016 ${an}/controllerConfig/tlsMinVersion`],
    ],
    [
      'NodePorts on what is no range',
      agentConfig({ antreaProxy: { nodePortAddresses: ['eth0'] } }),
      [`FL-AN-016 ${config}/antreaProxy/nodePortAddresses`],
    ],
    [
      'a health server without a port',
      agentConfig({ antreaProxy: { serviceHealthCheckServerBindAddress: '0.0.0.0' } }),
      [`FL-AN-016 ${config}/antreaProxy/serviceHealthCheckServerBindAddress`],
    ],
    [
      'a name server that is none',
      agentConfig({ dnsServerOverride: 'a:b:c' }),
      [`FL-AN-016 ${config}/dnsServerOverride`],
    ],
    [
      'a range of ports that ends before it starts',
      agentConfig({ nodePortLocal: { portRange: '62000-61000' } }),
      [`FL-AN-016 ${config}/nodePortLocal/portRange`],
    ],
    [
      'ports of pods among the NodePorts',
      agentConfig({ nodePortLocal: { enable: true, portRange: '32000-33000' } }),
      [`FL-AN-018 ${config}/nodePortLocal/portRange`],
    ],
    ['gossip on the port of the API', agentConfig({ clusterPort: 10350 }), [`FL-AN-017 ${config}/clusterPort`]],
    [
      'the controller on a port of the agents',
      withAntrea({ controllerConfig: { apiPort: 10351 } }),
      [`FL-AN-017 ${an}/controllerConfig/apiPort`],
    ],
    [
      'gossip that nobody signs',
      agentConfig({ memberlist: { gossipVerifyOutgoing: false } }),
      [`FL-AN-019 ${config}/memberlist/gossipVerifyOutgoing`],
    ],
    [
      'egress without a tunnel',
      { ...noTunnel, egress: { implementation: 'antrea', gateways: [], policies: [] } },
      ['FL-AN-012 /spec/egress/implementation'],
    ],
    ['no pod ranges to divide', { pods: { ipam: 'cluster-pool' } }, ['FL-AN-013 /spec/pods/cidrs']],
    [
      'two ranges of a family to divide',
      { pods: { cidrs: ['10.1.0.0/16', '10.2.0.0/16'], ipam: 'cluster-pool' } },
      ['FL-CIDR-102 /spec/pods/cidrs'],
    ],
    [
      'node ranges that are too small',
      { pods: { cidrs: ['10.1.0.0/16'], ipam: 'cluster-pool', nodeMaskSize: { ipv4: 31 } } },
      ['FL-AN-014 /spec/pods/nodeMaskSize/ipv4'],
    ],
    [
      'node ranges that are too large',
      { pods: { cidrs: ['fd00::/48'], ipam: 'cluster-pool', nodeMaskSize: { ipv6: 63 } } },
      ['FL-AN-014 /spec/pods/nodeMaskSize/ipv6'],
    ],
    [
      'a collector that cannot be read',
      withAntrea({ flowCollector: 'a/b:80:http' }),
      [`FL-AN-015 ${an}/flowCollector`],
    ],
    [
      'a collector of no flows',
      { ...withAntrea({ flowCollector: '[fd00::1]:4739:udp' }), observability: { flows: { enabled: false } } },
      [`FL-AN-012 ${an}/flowCollector`],
    ],
    [
      'flows that nobody takes',
      { observability: { flows: { enabled: true } } },
      ['FL-AN-317 /spec/observability/flows/enabled'],
    ],
  ])('%s', (_, spec, expected) => expect(found(spec)).toEqual(expected));

  test.each<[string, object]>([
    [
      'bridging',
      {
        routing: { mode: 'native', masquerade: 'none' },
        ...agentConfig({ enableBridgingMode: true }, { AntreaIPAM: true }),
      },
    ],
    ['nftables', agentConfig({ hostNetworkMode: 'nftables' }, { NFTablesHostNetworkMode: true })],
    ['AN-10a a second network', agentConfig(bridge({ physicalInterfaces: ['eth1'] }), secondary)],
    ['AN-11 L7 policies', agentConfig({}, { L7NetworkPolicy: true })],
    ['interfaces of multicast', { ...noTunnel, ...agentConfig({ multicast: { multicastInterfaces: ['eth1'] } }) }],
    [
      'a proxy that is off',
      {
        services: { proxy: 'kube-proxy', cidrs: ['10.96.0.0/12'] },
        ...agentConfig({ antreaProxy: { enable: false } }),
      },
    ],
    ['certificates for IPsec', { encryption: { type: 'ipsec' }, ...withAntrea({ ipsecAuthentication: 'cert' }) }],
    [
      'flows for FlowExporterDestinations',
      { observability: { flows: { enabled: true } }, ...agentConfig({}, { FlowExporter: true }) },
    ],
    ['gossip that is signed first', agentConfig({ memberlist: { gossipVerifyIncoming: false } })],
    [
      'gossip of a version before',
      agentConfig({ memberlist: { gossipVerifyIncoming: false, gossipVerifyOutgoing: false } }),
    ],
    ['ports of pods that nobody gets', agentConfig({ nodePortLocal: { portRange: '32000-33000' } })],
    ['a health server on IPv6', agentConfig({ antreaProxy: { serviceHealthCheckServerBindAddress: '[::]:10256' } })],
    ['a name server with a port', agentConfig({ dnsServerOverride: '10.96.0.10:5353' })],
    ['flows that are off', { observability: { flows: { enabled: false } } }],
    ['exceptions from egress', agentConfig({ egress: { exceptCIDRs: ['10.0.0.0/8', 'fd00::/8'] } })],
  ])('%s goes', (_, spec) => expect(found(spec)).toEqual([]));
});
