import { describe, expect, test } from 'vitest';
import { antreaConfig } from '../../../src/components/antrea/config/antrea-config';
import { antreaSettings } from '../../../src/components/antrea/settings';
import { antreaVersions } from '../../../src/versions/antrea';
import { antreaModelOf } from './cases';

const configOf = (spec: object) => antreaConfig(antreaSettings(antreaModelOf(spec)));
const agent = (spec: object, key: string) => configOf(spec).agent.get(key);
const controller = (spec: object, key: string) => configOf(spec).controller.get(key);
const withAntrea = (antrea: object) => ({ cni: { antrea } });
const found = (antrea: object) => configOf(withAntrea(antrea)).findings;

describe('sections become keys of the agent', () => {
  test.each<[string, object, string, unknown]>([
    ['a tunnel', {}, 'trafficEncapMode', 'encap'],
    ['native routing', { routing: { mode: 'native' } }, 'trafficEncapMode', 'noEncap'],
    ['tunnels between networks only', { routing: { mode: 'hybrid' } }, 'trafficEncapMode', 'hybrid'],
    ['another CNI', withAntrea({ chaining: 'other' }), 'trafficEncapMode', 'networkPolicyOnly'],
    ['no masquerading', { routing: { mode: 'native', masquerade: 'none' } }, 'noSNAT', true],
    ['a port for the tunnel', { routing: { tunnelPort: 9999 } }, 'tunnelPort', 9999],
    ['WireGuard', { encryption: { type: 'wireguard' } }, 'trafficEncryptionMode', 'wireGuard'],
    ['IPsec', { encryption: { type: 'ipsec' } }, 'trafficEncryptionMode', 'ipsec'],
    ['no kube-proxy', { services: { proxy: 'cni' } }, 'antreaProxy.proxyAll', true],
    ['kube-proxy', { services: { proxy: 'kube-proxy' } }, 'antreaProxy.proxyAll', false],
    [
      'an API server',
      { kubernetes: { apiServer: { host: '10.0.0.1' } } },
      'kubeAPIServerOverride',
      'https://10.0.0.1:6443',
    ],
    [
      'one of IPv6',
      { kubernetes: { apiServer: { host: 'fd00::1' } } },
      'kubeAPIServerOverride',
      'https://[fd00::1]:6443',
    ],
    ['Services of IPv6', { services: { cidrs: ['fd00:96::/112'] } }, 'serviceCIDRv6', 'fd00:96::/112'],
    ['direct replies', { services: { loadBalancing: { mode: 'dsr' } } }, 'antreaProxy.defaultLoadBalancerMode', 'dsr'],
    ['an interface', { nodes: { interface: 'bond0' } }, 'transportInterface', 'bond0'],
    ['flows', withAntrea({ flowCollector: 'a/b:1:tcp' }), 'flowExporter.flowCollectorAddr', 'a/b:1:tcp'],
    [
      'pod ranges of another CNI',
      { ...withAntrea({ chaining: 'other' }), pods: { cidrs: ['10.1.0.0/16', 'fd00::/56'] } },
      'podCIDRs',
      '10.1.0.0/16,fd00::/56',
    ],
  ])('%s', (_, spec, key, value) => expect(agent(spec, key)).toBe(value));
});

test.each<[string, object, number]>([
  ['as the agent finds it', {}, 0],
  ['a tunnel', { nodes: { mtu: 1500 } }, 1450],
  ['a tunnel over IPv6', { nodes: { mtu: 1500 }, pods: { cidrs: ['fd00::/56'] } }, 1430],
  ['WireGuard in its place', { nodes: { mtu: 1500 }, encryption: { type: 'wireguard' } }, 1440],
  ['IPsec around it', { nodes: { mtu: 1500 }, encryption: { type: 'ipsec' } }, 1412],
  ['hybrid', { nodes: { mtu: 9000 }, routing: { mode: 'hybrid' } }, 8950],
  ['native', { nodes: { mtu: 9000 }, routing: { mode: 'native' } }, 9000],
])('the MTU of pods: %s', (_, spec, mtu) => expect(agent(spec, 'defaultMTU')).toBe(mtu));

test('the controller divides pod ranges only where the spec says so', () => {
  const pods = { cidrs: ['10.244.0.0/16'], nodeMaskSize: { ipv4: 25 } };
  const spec = { pods: { ...pods, ipam: 'cluster-pool' }, services: { cidrs: ['10.96.0.0/12'] } };
  expect(controller(spec, 'nodeIPAM.enableNodeIPAM')).toBe(true);
  expect(controller(spec, 'nodeIPAM.clusterCIDRs')).toEqual(['10.244.0.0/16']);
  expect(controller(spec, 'nodeIPAM.serviceCIDR')).toBe('10.96.0.0/12');
  expect(controller(spec, 'nodeIPAM.nodeCIDRMaskSizeIPv4')).toBe(25);
  expect(controller({ pods }, 'nodeIPAM.enableNodeIPAM')).toBe(false);
  expect(controller({ pods }, 'nodeIPAM.clusterCIDRs')).toBeUndefined();
});

describe('gates that sections open', () => {
  const bandwidth = (implementation: string) => ({
    egress: {
      implementation,
      gateways: [{ name: 'a', nodes: 'all', addresses: ['203.0.113.9'] }],
      policies: [{ name: 'p', from: {}, to: ['0.0.0.0/0'], gateway: 'a', bandwidth: { rate: '1M', burst: '1M' } }],
    },
  });
  const bgp = { localASN: 64512, peers: [{ name: 'a', address: '10.0.0.1', asn: 64500 }], advertise: [{ pods: true }] };
  test.each<[string, object, string]>([
    ['AN-05 BGP', { bgp }, 'BGPPolicy'],
    ['egress', { egress: { implementation: 'antrea' } }, 'Egress'],
    ['addresses of Services', { loadBalancer: { implementation: 'antrea' } }, 'ServiceExternalIP'],
    ['direct replies', { services: { loadBalancing: { mode: 'dsr' } } }, 'LoadBalancerModeDSR'],
    [
      'certificates for IPsec',
      { encryption: { type: 'ipsec' }, ...withAntrea({ ipsecAuthentication: 'cert' }) },
      'IPsecCertAuth',
    ],
    ['a collector', withAntrea({ flowCollector: 'a/b' }), 'FlowExporter'],
    ['latencies between nodes', { observability: { latency: true } }, 'NodeLatencyMonitor'],
    ['a bandwidth of egress', bandwidth('antrea'), 'EgressTrafficShaping'],
  ])('%s', (_, spec, gate) => {
    expect(agent(spec, `featureGates.${gate}`)).toBe(true);
    expect(agent({}, `featureGates.${gate}`)).toBeUndefined();
  });

  test('what another system is to do opens none', () => {
    expect(agent(bandwidth('egressgateway'), 'featureGates.EgressTrafficShaping')).toBeUndefined();
  });

  test('one that a section opened is not for the user', () => {
    expect(found({ flowCollector: 'a/b', featureGates: { FlowExporter: false } })).toMatchObject([
      { code: 'FL-AN-004', path: '/spec/cni/antrea/featureGates/FlowExporter' },
    ]);
    expect(found({ featureGates: { FlowExporter: true } })).toEqual([]);
  });

  test('an unknown one is refused with the nearest, a settled one where it is turned', () => {
    expect(found({ featureGates: { TraficControl: true } })).toMatchObject([
      { code: 'FL-AN-005', help: 'did you mean `TrafficControl`?' },
    ]);
    expect(found({ featureGates: { constructor: true } })).toMatchObject([{ code: 'FL-AN-005' }]);
    expect(found({ featureGates: { EndpointSlice: false } })).toMatchObject([{ code: 'FL-AN-006' }]);
    expect(found({ featureGates: { EndpointSlice: true } })).toEqual([]);
  });
});

describe('further keys', () => {
  test('AN-07 those of FQDN policies are taken, nested as in the file', () => {
    const spec = withAntrea({ agentConfig: { fqdnCacheMinTTL: 300, dnsServerOverride: '10.96.0.10:53' } });
    expect(agent(spec, 'fqdnCacheMinTTL')).toBe(300);
    expect(agent(spec, 'dnsServerOverride')).toBe('10.96.0.10:53');
    expect(configOf(spec).findings).toEqual([]);
  });

  test('AN-14 Services can be left to a mesh', () => {
    const spec = withAntrea({ agentConfig: { antreaProxy: { skipServices: ['istio-system/istiod'] } } });
    expect(agent(spec, 'antreaProxy.skipServices')).toEqual(['istio-system/istiod']);
  });

  test('a key that the spec decides is refused, and the field named', () => {
    expect(found({ agentConfig: { antreaProxy: { proxyAll: true } } })).toMatchObject([
      {
        code: 'FL-AN-001',
        path: '/spec/cni/antrea/agentConfig/antreaProxy/proxyAll',
        help: 'set `services.proxy` and remove `antreaProxy.proxyAll`',
      },
    ]);
    expect(found({ controllerConfig: { nodeIPAM: { enableNodeIPAM: true } } })).toMatchObject([{ code: 'FL-AN-001' }]);
  });

  test('an unknown key is refused with the nearest, since agents would pass over it', () => {
    expect(found({ agentConfig: { egress: { exceptCIDR: [] } } })).toMatchObject([
      {
        code: 'FL-AN-002',
        path: '/spec/cni/antrea/agentConfig/egress/exceptCIDR',
        help: 'did you mean `egress.exceptCIDRs`?',
      },
    ]);
    expect(found({ agentConfig: { 'a/b': 1 } })).toMatchObject([{ path: '/spec/cni/antrea/agentConfig/a~1b' }]);
  });

  test('AN-10b Open vSwitch on other data paths is no key of these files', () => {
    expect(found({ agentConfig: { ovs: { hwOffload: true } } })).toMatchObject([{ code: 'FL-AN-002' }]);
  });

  test.each<[string, object]>([
    ['a number as text', { agentConfig: { packetInRate: '5000' } }],
    ['a flag as text', { agentConfig: { tunnelCsum: 'yes' } }],
    ['a list as text', { agentConfig: { egress: { exceptCIDRs: '10.0.0.0/8' } } }],
    ['text as a number', { controllerConfig: { clientCAFile: 1 } }],
  ])('a value of the wrong kind is refused: %s', (_, antrea) => {
    expect(found(antrea)).toMatchObject([{ code: 'FL-AN-003' }]);
  });

  test('a section in place of a value is unknown, and a value in place of a section', () => {
    expect(found({ agentConfig: { egress: true } })).toMatchObject([{ code: 'FL-AN-002' }]);
    expect(found({ agentConfig: { apiPort: { a: 1 } } })).toMatchObject([{ code: 'FL-AN-003' }]);
  });

  test('what is refused stays out of the files', () => {
    expect(agent(withAntrea({ agentConfig: { apiPort: 'x', nonsense: 1 } }), 'apiPort')).toBe(10350);
  });
});

test('AN-12 agents and controller of a member know of its ClusterSet, by the section alone', () => {
  const member = { leader: 'a', server: 'https://10.0.0.1:6443', tokenSecret: 'token', stretchedPolicies: true };
  const spec = withAntrea({ multicluster: { clusterSet: 'set', member } });
  expect(configOf(spec).findings).toEqual([]);
  expect(agent(spec, 'multicluster.enableGateway')).toBe(true);
  for (const file of [agent, controller]) {
    expect(file(spec, 'featureGates.Multicluster')).toBe(true);
    expect(file(spec, 'multicluster.enableStretchedNetworkPolicy')).toBe(true);
  }
  const own = configOf(withAntrea({ agentConfig: { multicluster: { enableGateway: true } } })).findings;
  expect(own).toMatchObject([{ code: 'FL-AN-001', path: '/spec/cni/antrea/agentConfig/multicluster/enableGateway' }]);
});

test('the version knows every gate by who reads it', () => {
  const gates = Object.values(antreaVersions['2.7.0'].gates);
  expect(gates.filter(({ readBy }) => readBy.includes('agent'))).toHaveLength(33);
  expect(gates.filter(({ readBy }) => readBy.includes('controller'))).toHaveLength(17);
  expect(gates).toHaveLength(36);
});
