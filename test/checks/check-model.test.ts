import { describe, expect, test } from 'vitest';
import { checkModel } from '../../src/checks/check-model';
import { modelOf, modelOfCase } from '../support/model-of';

/** A spec with which nothing is wrong; each case below changes a section or two of it. */
const good = {
  kubernetes: { apiServer: { host: '10.0.10.10' } },
  nodes: { cidrs: ['10.0.10.0/24'], groups: [{ name: 'edge', selector: {} }] },
  pods: { cidrs: ['10.244.0.0/16'] },
  services: { cidrs: ['10.96.0.0/12'] },
};
const pool = { name: 'lan', addresses: ['10.0.10.200-10.0.10.220'], announce: 'layer2' };
const pools = (...list: object[]) => ({ loadBalancer: { implementation: 'cilium', pools: list } });
const peer = { name: 'tor', address: '10.0.10.1', asn: 64500 };
const bgp = (section: object) => ({ bgp: { localASN: 64512, peers: [peer], ...section } });
const told = bgp({ advertise: [{ services: ['loadBalancerIP'], selector: {} }] });
const vip = (section: object) => ({ controlPlane: { vip: { address: '10.0.10.10', ...section } } });
const egress = (section: object) => ({
  egress: { implementation: 'cilium', gateways: [{ name: 'out', nodes: 'edge', interface: 'eth1' }], ...section },
});
const policy = { name: 'p', from: { namespaces: {} }, to: ['192.0.2.0/24'], gateway: 'out' };
const balancing = (section: object) => ({ services: { loadBalancing: section } });
const listener = { name: 'web', protocol: 'HTTP', port: 80 };
const gateway = (...listeners: object[]) => ({
  gateways: { gatewayAPI: { enabled: true, gateways: [{ name: 'a', namespace: 'x', listeners }] } },
});

const found = (sections: object, name?: string) =>
  checkModel(modelOf({ ...good, ...sections }, name)).map(({ code, path }) => `${code} ${path}`);

test.each(['minimal', 'native-bgp', 'on-prem-full', 'talos'])('the case %s is found good', (name) => {
  const errors = checkModel(modelOfCase(`cilium-1.20.0/${name}`)).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test('what the cases below change is good before', () => expect(found({})).toEqual([]));

describe('what goes together', () => {
  test.each<[string, object]>([
    [
      'groups and gateways that are there',
      { ...egress({ policies: [policy] }), ...bgp({ peers: [{ ...peer, nodes: 'edge' }] }) },
    ],
    [
      'two Gateways of one name in two namespaces',
      {
        gateways: {
          gatewayAPI: {
            enabled: true,
            gateways: ['x', 'y'].map((namespace) => ({ name: 'a', namespace, listeners: [listener] })),
          },
        },
      },
    ],
    ['Talos without an API server', { kubernetes: { distribution: 'talos' } }],
    ['kube-proxy without an API server', { kubernetes: {}, services: { proxy: 'kube-proxy' } }],
    ['direct server return with native routing', { ...balancing({ mode: 'dsr' }), routing: { mode: 'native' } }],
    [
      'direct server return through Geneve',
      { ...balancing({ mode: 'dsr', dispatch: 'geneve' }), routing: { protocol: 'geneve' } },
    ],
    ['a Maglev table with Maglev', balancing({ algorithm: 'maglev', maglevTableSize: 251 })],
    [
      'the port of the tunnel that Geneve dispatch uses',
      {
        ...balancing({ mode: 'dsr', dispatch: 'geneve' }),
        routing: { mode: 'native', protocol: 'geneve', tunnelPort: 6082 },
      },
    ],
    [
      'BBR with BPF masquerading',
      { bandwidth: { congestionControl: 'bbr' }, routing: { masquerade: 'bpf' }, nodes: { kernel: '5.18' } },
    ],
    ['two pod ranges that Cilium divides', { pods: { cidrs: ['10.244.0.0/16', '10.245.0.0/16'] } }],
    [
      'both families for both',
      { pods: { cidrs: ['10.244.0.0/16', 'fd00::/108'] }, services: { cidrs: ['10.96.0.0/12', 'fd01::/112'] } },
    ],
    ['as many nodes as there is room for', { pods: { cidrs: ['10.244.0.0/23'] }, nodes: { count: 2 } }],
    ['a pool and a virtual address in the node network', { ...pools(pool), ...vip({}) }],
    [
      'a pool elsewhere that routers learn of',
      { ...pools({ ...pool, addresses: ['203.0.113.0/27'], announce: 'bgp' }), ...told },
    ],
    ['a virtual address elsewhere, announced by BGP', { ...vip({ address: '192.0.2.1', mode: 'bgp' }), ...bgp({}) }],
    [
      'a local preference for a peer of the own system',
      bgp({ peers: [{ ...peer, asn: 64512 }], advertise: [{ pods: true, localPreference: 200 }] }),
    ],
    ['an exception from what a policy selects', egress({ policies: [{ ...policy, except: ['192.0.2.64/26'] }] })],
    [
      'listeners that differ in the host alone',
      gateway({ ...listener, hostname: 'a.example' }, { ...listener, name: 'b', hostname: 'b.example' }),
    ],
    [
      'HTTP and HTTPS on ports of their own',
      gateway(listener, { name: 'tls', protocol: 'HTTPS', port: 443, certificateSecret: 'c' }),
    ],
    [
      'flows with all that they can have',
      {
        observability: {
          flows: { relay: true, ui: true, openMetrics: true, metrics: ['httpV2:exemplars=true'], relayWorkload: {} },
        },
      },
    ],
  ])('%s', (_, sections) => {
    expect(found(sections)).toEqual([]);
  });
});

describe('what does not', () => {
  test.each<[string, object, string[]]>([
    ['a group that is not there', bgp({ peers: [{ ...peer, nodes: 'egde' }] }), ['FL-REF-001 /spec/bgp/peers/0/nodes']],
    [
      'a layer-2 group that is not there',
      { loadBalancer: { implementation: 'cilium', layer2: { nodes: 'x' } } },
      ['FL-REF-001 /spec/loadBalancer/layer2/nodes'],
    ],
    [
      '`all` where chosen nodes are due',
      egress({ gateways: [{ name: 'out', nodes: 'all', interface: 'eth1' }] }),
      ['FL-REF-001 /spec/egress/gateways/0/nodes'],
    ],
    [
      'an egress gateway that is not there',
      egress({ policies: [{ ...policy, gateway: 'o' }] }),
      ['FL-REF-002 /spec/egress/policies/0/gateway'],
    ],
    [
      'two pools of one name',
      pools(pool, { ...pool, addresses: ['10.0.10.230'] }),
      ['FL-REF-003 /spec/loadBalancer/pools/1/name'],
    ],
    [
      'two peers of one name',
      bgp({ peers: [peer, { ...peer, address: '10.0.10.2' }] }),
      ['FL-REF-003 /spec/bgp/peers/1/name'],
    ],
    [
      'two listeners of one name',
      gateway(listener, { ...listener, port: 81 }),
      ['FL-REF-003 /spec/gateways/gatewayAPI/gateways/0/listeners/1/name'],
    ],
    ['two policies of one name', egress({ policies: [policy, policy] }), ['FL-REF-003 /spec/egress/policies/1/name']],
    [
      'a group named all',
      { nodes: { groups: [{ name: 'all', selector: {} }] } },
      ['FL-REF-004 /spec/nodes/groups/0/name'],
    ],
    ['no API server without kube-proxy', { kubernetes: {} }, ['FL-SVC-101 /spec/kubernetes/apiServer']],
    [
      'features of the proxy that kube-proxy lacks',
      {
        services: { proxy: 'kube-proxy', loadBalancing: {} },
        ...egress({}),
        gateways: { gatewayAPI: { enabled: true }, ingress: { enabled: true } },
        cni: { cilium: { socketLB: 'host' } },
      },
      [
        'FL-SVC-102 /spec/services/loadBalancing',
        'FL-SVC-102 /spec/cni/cilium/socketLB',
        'FL-SVC-102 /spec/egress',
        'FL-SVC-102 /spec/gateways/gatewayAPI/enabled',
        'FL-SVC-102 /spec/gateways/ingress/enabled',
      ],
    ],
    [
      'direct server return through VXLAN',
      balancing({ mode: 'dsr' }),
      ['FL-SVC-103 /spec/services/loadBalancing/dispatch'],
    ],
    [
      'IPIP inside a tunnel',
      { ...balancing({ mode: 'hybrid', dispatch: 'ipip' }), routing: { protocol: 'geneve' } },
      ['FL-SVC-103 /spec/services/loadBalancing/dispatch'],
    ],
    [
      'Geneve dispatch with VXLAN',
      balancing({ mode: 'dsr', dispatch: 'geneve' }),
      ['FL-SVC-104 /spec/routing/protocol'],
    ],
    [
      'a dispatch that nothing uses',
      balancing({ dispatch: 'opt' }),
      ['FL-SVC-105 /spec/services/loadBalancing/dispatch'],
    ],
    [
      'a Maglev table without Maglev',
      balancing({ maglevTableSize: 251 }),
      ['FL-SVC-105 /spec/services/loadBalancing/maglevTableSize'],
    ],
    [
      'the port of no tunnel',
      { routing: { mode: 'native', tunnelPort: 8472 } },
      ['FL-RTE-101 /spec/routing/tunnelPort'],
    ],
    ['BBR with iptables', { bandwidth: { congestionControl: 'bbr' } }, ['FL-BW-101 /spec/bandwidth/congestionControl']],
    [
      'BBR with kube-proxy',
      { bandwidth: { congestionControl: 'bbr' }, services: { proxy: 'kube-proxy' }, routing: { masquerade: 'bpf' } },
      ['FL-BW-101 /spec/bandwidth/congestionControl'],
    ],
    ['a kernel that Cilium does not run on', { nodes: { kernel: '5.4' } }, ['FL-KRN-101 /spec/nodes/kernel']],
    [
      'a kernel without BBR for pods',
      { nodes: { kernel: '5.15' }, bandwidth: { congestionControl: 'bbr' }, routing: { masquerade: 'bpf' } },
      ['FL-KRN-101 /spec/nodes/kernel'],
    ],
    [
      'a mesh of a cluster named default',
      { mesh: { clusterId: 1 }, cni: { cilium: { clusterName: 'default' } } },
      ['FL-MESH-101 /spec/cni/cilium/clusterName'],
    ],
    [
      'several ranges that Kubernetes divides',
      { pods: { ipam: 'kubernetes', cidrs: ['10.244.0.0/16', '10.245.0.0/16'] } },
      ['FL-CIDR-102 /spec/pods/cidrs'],
    ],
    [
      'several ranges of Services',
      { services: { cidrs: ['10.96.0.0/16', '10.97.0.0/16'] } },
      ['FL-CIDR-102 /spec/services/cidrs'],
    ],
    [
      'pods of two families and Services of one',
      { pods: { cidrs: ['10.244.0.0/16', 'fd00::/108'] } },
      ['FL-CIDR-103 /spec/services/cidrs'],
    ],
    ['a node range larger than the whole', { pods: { cidrs: ['10.244.0.0/25'] } }, ['FL-CIDR-104 /spec/pods/cidrs/0']],
    [
      'more nodes than there is room for',
      { pods: { cidrs: ['10.244.0.0/23'] }, nodes: { count: 3 } },
      ['FL-CIDR-105 /spec/pods/cidrs'],
    ],
    [
      'an IPv6 range too wide to divide',
      { pods: { cidrs: ['fd00::/64'] }, services: {} },
      ['FL-CIDR-106 /spec/pods/cidrs/0'],
    ],
    ['pods in the range of Services', { pods: { cidrs: ['10.96.0.0/16'] } }, ['FL-CIDR-107 /spec/services/cidrs/0']],
    [
      'pods in the node network',
      { pods: { cidrs: ['10.0.0.0/16'] } },
      ['FL-CIDR-107 /spec/pods/cidrs/0', 'FL-CIDR-107 /spec/pods/cidrs/0'],
    ],
    [
      'two pools that overlap',
      pools(pool, { ...pool, name: 'b', addresses: ['10.0.10.220'] }),
      ['FL-CIDR-107 /spec/loadBalancer/pools/1/addresses/0'],
    ],
    [
      'a pool that holds the virtual address',
      { ...vip({ address: '10.0.10.210' }), ...pools(pool) },
      ['FL-CIDR-107 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'a pool that holds the API server',
      { kubernetes: { apiServer: { host: '10.0.10.205' } }, ...pools(pool) },
      ['FL-CIDR-107 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'a virtual address that ARP does not reach',
      vip({ address: '192.0.2.1' }),
      ['FL-VIP-103 /spec/controlPlane/vip/address'],
    ],
    [
      'a pool that ARP does not reach',
      pools({ ...pool, addresses: ['192.0.2.0/28'] }),
      ['FL-LB-105 /spec/loadBalancer/pools/0/addresses/0'],
    ],
    [
      'a lease of kube-vip without room',
      vip({ lease: { renewDeadlineSeconds: 15 } }),
      ['FL-VIP-101 /spec/controlPlane/vip/lease'],
    ],
    [
      'a retry of kube-vip as long as its deadline',
      vip({ lease: { renewDeadlineSeconds: 6, retryPeriodSeconds: 5 } }),
      ['FL-VIP-101 /spec/controlPlane/vip/lease'],
    ],
    [
      'a section of kube-vip for Cilium',
      { loadBalancer: { implementation: 'cilium', kubeVip: {} } },
      ['FL-LB-102 /spec/loadBalancer/kubeVip'],
    ],
    [
      'a pool that no router is told of',
      {
        ...pools({ ...pool, addresses: ['203.0.113.0/27'], announce: 'bgp' }),
        ...bgp({ advertise: [{ pods: true }] }),
      },
      ['FL-LB-103 /spec/loadBalancer/pools/0/announce'],
    ],
    [
      'a layer-2 lease without room',
      { loadBalancer: { implementation: 'cilium', layer2: { leaseDurationSeconds: 5 } } },
      ['FL-LB-104 /spec/loadBalancer/layer2'],
    ],
    [
      'a local preference for strangers',
      bgp({ advertise: [{ pods: true, localPreference: 200 }] }),
      ['FL-BGP-107 /spec/bgp/advertise/0/localPreference'],
    ],
    [
      'an egress policy for nobody',
      egress({ policies: [{ ...policy, from: {} }] }),
      ['FL-EGW-103 /spec/egress/policies/0/from'],
    ],
    [
      'an exception from nothing',
      egress({ policies: [{ ...policy, except: ['198.51.100.0/24'] }] }),
      ['FL-EGW-104 /spec/egress/policies/0/except/0'],
    ],
    [
      'a default class that is off',
      { gateways: { ingress: { default: true } } },
      ['FL-GW-103 /spec/gateways/ingress/default'],
    ],
    [
      'how what is off is to be served',
      { gateways: { gatewayAPI: { externalTrafficPolicy: 'Local' }, ingress: { mode: 'shared', labels: { a: 'b' } } } },
      [
        'FL-GW-103 /spec/gateways/ingress/mode',
        'FL-GW-103 /spec/gateways/ingress/labels',
        'FL-GW-103 /spec/gateways/gatewayAPI/externalTrafficPolicy',
      ],
    ],
    [
      'listeners that cannot be told apart',
      gateway({ ...listener, protocol: 'HTTPS', certificateSecret: 'c' }, { ...listener, name: 'b', protocol: 'TLS' }),
      ['FL-GW-104 /spec/gateways/gatewayAPI/gateways/0/listeners/1'],
    ],
    ['a page without a relay', { observability: { flows: { ui: true } } }, ['FL-OBS-101 /spec/observability/flows/ui']],
    [
      'flows that are off',
      { observability: { flows: { enabled: false, relay: true, metrics: ['dns'] } } },
      ['FL-OBS-101 /spec/observability/flows/relay', 'FL-OBS-101 /spec/observability/flows/metrics'],
    ],
    [
      'a format of metrics that are not made',
      { observability: { flows: { openMetrics: true } } },
      ['FL-OBS-101 /spec/observability/flows/openMetrics'],
    ],
    [
      'knobs of what is off',
      { observability: { flows: { relayWorkload: {}, uiWorkload: {} } } },
      ['FL-OBS-101 /spec/observability/flows/relayWorkload', 'FL-OBS-101 /spec/observability/flows/uiWorkload'],
    ],
    [
      'exemplars without OpenMetrics',
      { observability: { flows: { metrics: ['dns', 'httpV2:labelsContext=source_pod;exemplars=true'] } } },
      ['FL-OBS-102 /spec/observability/flows/metrics/1'],
    ],
  ])('%s', (_, sections, expected) => {
    expect(found(sections)).toEqual(expected);
  });

  test('a mesh of a cluster whose name is too long for Cilium', () => {
    const name = 'a'.repeat(33);
    expect(found({ mesh: { clusterId: 1 } }, name)).toEqual(['FL-MESH-101 /metadata/name']);
    expect(found({}, name)).toEqual([]);
  });

  test('names that are near are offered', () => {
    const model = modelOf({ ...good, ...bgp({ peers: [{ ...peer, nodes: 'egde' }] }) });
    expect(checkModel(model).map(({ help }) => help)).toEqual(['did you mean `edge`?']);
  });
});

test('exactly one CNI makes the pod network', () => {
  const { cni: _, ...none } = modelOf(good);
  expect(checkModel({ ...none, cni: {} })).toContainEqual(
    expect.objectContaining({ code: 'FL-REF-005', path: '/spec/cni' }),
  );
});
