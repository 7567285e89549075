import { describe, expect, test } from 'vitest';
import { nodePorts } from '../../src/components/conflicts/node-ports';
import { built, told } from '../capabilities/built';
import { anyModelOf } from '../support/model-of';

const cni = (name: string) => ({ cni: { external: { name } } });
const calico = cni('calico');
const flannel = cni('flannel');
const antrea = { cni: { antrea: { flowCollector: 'collector:4739:udp' } } };
const kubeProxy = (more: object = {}) => ({ services: { proxy: 'kube-proxy', kubeProxy: { mode: 'ipvs', ...more } } });
const vip = (more: object = {}) => ({ controlPlane: { vip: { address: '10.0.10.10', ...more } } });
const lan = { name: 'lan', addresses: ['10.0.10.200-10.0.10.220'], announce: 'layer2' };
const wan = { name: 'wan', addresses: ['203.0.113.0/27'], announce: 'bgp' };
const loadBalancer = (implementation: string, more: object = {}) => ({ loadBalancer: { implementation, ...more } });
const peer = { name: 'a', address: '10.0.10.1', asn: 64500 };
const bgp = (more: object = {}) => ({
  bgp: {
    localASN: 64512,
    peers: [peer],
    advertise: [{ services: ['loadBalancerIP'], selector: { matchLabels: { a: 'b' } } }],
    ...more,
  },
});
const groups = [{ name: 'gw', selector: { matchLabels: { gw: 'yes' } } }];
const egress = (more: object = {}) => ({
  nodes: { groups },
  services: { proxy: 'kube-proxy' },
  egress: {
    implementation: 'egressgateway',
    gateways: [{ name: 'out', nodes: 'gw', addresses: ['10.0.10.200/30'] }],
    policies: [{ name: 'p', from: { pods: { matchLabels: { a: 'b' } } }, to: ['192.0.2.0/24'], gateway: 'out' }],
    egressGateway: more,
  },
});

describe('two systems that take the same thing are told apart', () => {
  test.each<[string, object, string[]]>([
    [
      'X1 Services without a class beside the load balancers of a cloud',
      {
        kubernetes: { distribution: 'gke' },
        services: { proxy: 'kube-proxy' },
        ...calico,
        ...loadBalancer('kube-vip', { kubeVip: { mode: 'routing-table' } }),
      },
      ['FL-CON-001'],
    ],
    [
      'X1 a class of its own keeps kube-vip out of it',
      {
        kubernetes: { distribution: 'gke' },
        services: { proxy: 'kube-proxy' },
        ...calico,
        ...loadBalancer('kube-vip', { class: 'kube-vip.io/kube-vip-class', kubeVip: { mode: 'routing-table' } }),
      },
      [],
    ],
    ['X1 a second section for Services', loadBalancer('cilium', { pools: [lan], kubeVip: {} }), ['FL-LB-102']],
    [
      'X1 Ingresses whose Services have no class',
      {
        ...loadBalancer('cilium', { class: 'io.cilium/l2-announcer', pools: [lan] }),
        gateways: { ingress: { enabled: true, default: true } },
      },
      ['FL-CON-012'],
    ],
    [
      'X3 announcements on layer 2 beside kube-proxy',
      { ...loadBalancer('cilium', { pools: [lan] }), services: { proxy: 'kube-proxy' } },
      ['FL-LB-004'],
    ],
    [
      'X3 Services whose pods are on one node, announced by any',
      {
        ...loadBalancer('kube-vip'),
        mesh: { clusterId: 1, apiServer: { service: { externalTrafficPolicy: 'Local' } } },
      },
      ['FL-CON-018'],
    ],
    ['X4 Cilium and kube-vip with one router', { ...vip({ mode: 'bgp' }), ...bgp() }, ['FL-BGP-007']],
    [
      'X4 Antrea and kube-vip with one router',
      { ...antrea, ...vip({ mode: 'bgp' }), ...bgp({ advertise: [{ pods: true }] }) },
      ['FL-AN-208'],
    ],
    [
      'X4 two instances of kube-vip with one router',
      {
        ...calico,
        ...vip({ mode: 'bgp', runAs: 'static-pod' }),
        ...loadBalancer('kube-vip', { kubeVip: { mode: 'bgp' } }),
        ...bgp({ advertise: [] }),
      },
      ['FL-VIP-010'],
    ],
    [
      'X4 one router under two names',
      { ...loadBalancer('cilium', { pools: [wan] }), ...bgp({ peers: [peer, { ...peer, name: 'b' }] }) },
      ['FL-CON-002'],
    ],
    [
      'X4 one router for two groups of nodes',
      {
        nodes: { groups: [...groups, { name: 'b', selector: { matchLabels: { gw: 'no' } } }] },
        ...loadBalancer('cilium', { pools: [wan] }),
        ...bgp({
          peers: [
            { ...peer, nodes: 'gw' },
            { ...peer, name: 'b', nodes: 'b' },
          ],
        }),
      },
      [],
    ],
    [
      'X5 BFD by kube-vip beside a routing daemon',
      {
        ...calico,
        ...vip({ mode: 'bgp' }),
        ...loadBalancer('kube-vip', { kubeVip: { mode: 'routing-table' } }),
        ...bgp({ peers: [{ ...peer, bfd: true }], advertise: [] }),
      },
      ['FL-CON-009'],
    ],
    [
      'X6 egress by kube-vip beside EgressGateway',
      { ...flannel, ...egress(), ...loadBalancer('kube-vip', { kubeVip: { perServiceElection: true, egress: true } }) },
      ['FL-CON-003'],
    ],
    [
      'X6 EgressGateway where Cilium masquerades in BPF',
      { ...egress(), routing: { mode: 'native', masquerade: 'bpf' } },
      ['FL-EG-025'],
    ],
    ['X6 EgressGateway with Antrea', { ...antrea, ...egress() }, ['FL-EG-026']],
    ['X7 two CNIs', { cni: { cilium: {}, antrea: {} } }, ['FL-REF-005']],
    [
      'X7 a CNI that stands by and takes Services',
      { cni: { cilium: { standby: true } }, routing: { tunnelPort: 8473 } },
      ['FL-STB-101'],
    ],
    ['X13 Calico may take an address of kube-vip for that of its node', { ...calico, ...vip() }, ['FL-CON-051']],
    ['X13 not where kube-vip puts none on a device of the node', { ...calico, ...vip({ mode: 'routing-table' }) }, []],
    ['X8 the control plane by ARP beside IPVS', { ...flannel, ...vip(), ...kubeProxy() }, ['FL-CON-006']],
    ['X8 strictARP keeps IPVS silent', { ...flannel, ...vip(), ...kubeProxy({ strictARP: true }) }, []],
    [
      'X8 Services by ARP of Antrea beside IPVS',
      { ...antrea, ...loadBalancer('antrea', { pools: [lan] }), ...kubeProxy() },
      ['FL-AN-227', 'FL-CON-006'],
    ],
    [
      'X8 a setting of IPVS without it',
      { ...calico, ...kubeProxy({ mode: 'nftables', strictARP: true }) },
      ['FL-SVC-105'],
    ],
    ['X8 a setting of kube-proxy without it', { ...calico, services: { kubeProxy: {} } }, ['FL-SVC-105']],
    [
      'X9 balancing by IPVS beside IPVS',
      { ...flannel, ...vip({ loadBalancing: {} }), ...kubeProxy({ strictARP: true }) },
      ['FL-CON-007'],
    ],
    [
      'X9 kube-proxy that leaves the address alone',
      { ...flannel, ...vip({ loadBalancing: {} }), ...kubeProxy({ strictARP: true, excludeCIDRs: ['10.0.10.10/32'] }) },
      [],
    ],
    [
      'X10 two that take the place of kube-proxy are two CNIs',
      { cni: { cilium: {}, antrea: {} }, services: { proxy: 'cni' } },
      ['FL-REF-005'],
    ],
    ['X12 Services by the CNI without a way to the API server', { kubernetes: { version: '1.34' } }, ['FL-SVC-101']],
    [
      'X14 a pool inside the pod range',
      loadBalancer('cilium', { pools: [{ ...lan, addresses: ['10.244.1.1'] }] }),
      ['FL-CIDR-107'],
    ],
    [
      'X14 a pool by BGP inside the network of the nodes',
      {
        nodes: { cidrs: ['10.0.10.0/24'] },
        ...loadBalancer('cilium', { pools: [{ ...wan, addresses: ['10.0.10.64/28'] }] }),
        ...bgp(),
      },
      ['FL-CON-005'],
    ],
    [
      'X14 a virtual address by ARP outside of that network',
      { nodes: { cidrs: ['10.0.10.0/24'] }, ...vip({ address: '192.0.2.1' }) },
      ['FL-VIP-103'],
    ],
    [
      'X14 egress by kube-vip with ranges that it would guess',
      {
        kubernetes: { distribution: 'openshift' },
        ...flannel,
        ...loadBalancer('kube-vip', { kubeVip: { perServiceElection: true, egress: true } }),
      },
      ['FL-VIP-051'],
    ],
    ['X15 two tunnels on one port', { ...calico, ...egress({ tunnel: { port: 4789 } }) }, ['FL-EG-029']],
    [
      'X15 the tunnel on the port of WireGuard',
      { routing: { tunnelPort: 51871 }, encryption: { type: 'wireguard' } },
      ['FL-CON-004'],
    ],
    [
      'X15 the tunnel of Antrea on the port of its gossip',
      { ...antrea, routing: { tunnelPort: 10351 } },
      ['FL-CON-004'],
    ],
    [
      'X16 Tetragon and kube-vip with their metrics',
      { ...vip(), runtimeSecurity: { tetragon: { enabled: true } } },
      ['FL-TET-006'],
    ],
    [
      'X16 metrics on the port of the kubelet',
      { ...vip(), controlPlane: { ...vip().controlPlane, kubeVip: { metricsPort: 10250 } } },
      ['FL-CON-004'],
    ],
    [
      'X16 metrics on the port of the node exporter',
      {
        ...vip(),
        controlPlane: { ...vip().controlPlane, kubeVip: { metricsPort: 9100 } },
        platform: { prometheus: {} },
      },
      ['FL-CON-004', 'FL-PLT-001', 'FL-PLT-003'],
    ],
    [
      'X16 a port of Cilium that the user moved',
      { cni: { cilium: { config: { 'cluster-health-port': '9879' } } } },
      ['FL-CON-004'],
    ],
    ['X17 a mark that every packet has', { ...calico, ...egress({ mark: '0x00000000' }) }, ['FL-EG-050']],
    [
      'X17 tunnels of kube-vip whose marks mean something to kube-proxy',
      {
        ...calico,
        services: { proxy: 'kube-proxy' },
        ...loadBalancer('kube-vip', { kubeVip: { mode: 'wireguard', perServiceElection: true } }),
      },
      ['FL-CON-010'],
    ],
    [
      'X18 routes of kube-vip in a table of Cilium',
      {
        controlPlane: { kubeVip: { routingTable: { id: 2004 } } },
        ...loadBalancer('kube-vip', { kubeVip: { mode: 'routing-table' } }),
      },
      ['FL-VIP-013'],
    ],
    [
      'X19 tunnel and WireGuard leave too little to IPv6',
      {
        pods: { cidrs: ['10.244.0.0/16', 'fd00:10:244::/112'] },
        nodes: { mtu: 1400 },
        encryption: { type: 'wireguard' },
      },
      ['FL-CON-008'],
    ],
    ['X19 IPv4 has no such limit', { nodes: { mtu: 1400 }, encryption: { type: 'wireguard' } }, []],
    [
      'X19 packets of pods as large as the network below the tunnel of EgressGateway',
      { ...egress(), nodes: { groups, mtu: 1500 }, routing: { mode: 'native', directNodeRoutes: true } },
      ['FL-EG-034'],
    ],
    [
      'X20 a second bridge of the name of the first',
      {
        cni: {
          antrea: {
            flowCollector: 'a:4739:udp',
            featureGates: { SecondaryNetwork: true, AntreaIPAM: true },
            agentConfig: { secondaryNetwork: { ovsBridges: [{ bridgeName: 'br-int' }] } },
          },
        },
      },
      ['FL-AN-016'],
    ],
  ])('%s', (_, sections, codes) => {
    expect([...new Set(told(sections).map((line) => line.split(' ')[0]))]).toEqual(codes);
  });
});

describe('what is decided, so that no conflict can be asked for', () => {
  test('X1 Cilium leaves Services without a class alone where kube-vip answers for them', () => {
    expect(built(loadBalancer('kube-vip')).config?.['default-lb-service-ipam']).toBe('none');
  });

  test('X11 Antrea does without kube-proxy or leaves Services to it', () => {
    const config = (sections: object) =>
      JSON.stringify(built({ ...antrea, ...sections }).object('ConfigMap', 'antrea-config'));
    expect(config({})).toContain('proxyAll: true');
    expect(config({ services: { proxy: 'kube-proxy' } })).toContain('proxyAll: false');
  });

  test('X13 chains of Calico come after those of EgressGateway', () => {
    const felix = built({ ...calico, ...egress() }).object('FelixConfiguration');
    expect(felix).toMatchObject({ spec: { chainInsertMode: 'Append' } });
  });

  test("X18 routes of kube-vip have the table 198, which is nobody else's", () => {
    const sections = { ...calico, ...loadBalancer('kube-vip', { kubeVip: { mode: 'routing-table' } }) };
    expect(told(sections)).toEqual([]);
  });
});

describe('what a spec cannot tell, so that a rule would only guess', () => {
  test.each<[string, object]>([
    ['X1b addresses by Cilium, announced by kube-vip: `implementation` names one for both', loadBalancer('kube-vip')],
    [
      'X2 NodePorts at an address of kube-vip: Services are in no spec',
      loadBalancer('kube-vip', { class: 'example.com/lan' }),
    ],
    ['X18 the priority of the rules of WireGuard of Calico: so is that', { ...calico, ...egress() }],
    [
      'X19 how large packets are below the tunnel of EgressGateway, where no MTU is named: the kernel tells the pods',
      { ...egress(), routing: { mode: 'native' }, services: {} },
    ],
  ])('%s', (_, sections) => {
    expect(told(sections)).toEqual([]);
  });
});

test('X16 every port that a pod on the host network declares is in the table', () => {
  const everything = {
    ...vip(),
    runtimeSecurity: { tetragon: { enabled: true, metrics: { port: 2114 } } },
    observability: { serviceMonitors: true, flows: { relay: true, ui: true, metrics: ['drop'] } },
  };
  const specs: readonly object[] = [
    everything,
    { ...antrea, ...vip() },
    { ...calico, ...egress(), observability: { metrics: true } },
  ];
  for (const spec of specs) {
    const { network } = built(spec);
    const known = new Set(nodePorts(network.model).map(({ port }) => port));
    const declared = JSON.parse(JSON.stringify(network.manifests.map(({ object }) => object))).flatMap(portsOf);
    expect(declared.length).toBeGreaterThan(0);
    expect(declared.filter((port: number) => !known.has(port))).toEqual([]);
  }
});

interface Workload {
  readonly spec?: {
    readonly template?: {
      readonly spec: {
        readonly hostNetwork?: boolean;
        readonly containers: readonly { readonly ports?: readonly { readonly containerPort: number }[] }[];
      };
    };
  };
}

function portsOf({ spec }: Workload): number[] {
  const pod = spec?.template?.spec;
  if (!pod?.hostNetwork) return [];
  return pod.containers.flatMap(({ ports = [] }) => ports.map(({ containerPort }) => containerPort));
}

test('tunnels and gossip are UDP, and a system that is not there has no ports', () => {
  const minimal = anyModelOf({ cni: { external: { name: 'other' } }, services: { proxy: 'kube-proxy' } });
  expect(nodePorts(minimal).map(({ port }) => port)).toEqual([
    6443, 2379, 2380, 10248, 10250, 10257, 10259, 10249, 10256,
  ]);
});
