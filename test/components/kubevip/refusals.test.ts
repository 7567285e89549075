import { describe, expect, test } from 'vitest';
import { kubeVip } from '../../../src/components/kubevip/kube-vip';
import { modelOf } from '../../support/model-of';
import { bgp, findingsOf, peer, services, vip } from './specs';

const byBgp = { ...vip, mode: 'bgp' };
const peers = (...all: object[]) => ({ controlPlane: { vip: byBgp }, bgp: { localASN: 64512, peers: all } });
const lan = { name: 'lan', addresses: ['10.0.0.0/28'] };
const inNamespace = (name: string) => ({ matchLabels: { 'io.kubernetes.service.namespace': name } });
const second = { ...peer, name: 'tor-b', address: '192.168.0.2' };

describe('kube-vip is content with', () => {
  test.each([
    ['nothing', {}],
    ['an address by ARP', { controlPlane: { vip } }],
    ['an address by BGP', { controlPlane: { vip: byBgp }, bgp }],
    ['an interface for its router', { controlPlane: { vip: byBgp }, bgp: { ...bgp, routerInterface: 'eth0' } }],
    ['one password', peers({ ...peer, passwordSecret: 'a' }, second)],
    ['BFD', peers({ ...peer, bfd: true })],
    [
      'peers of Cilium that it could not have',
      { controlPlane: { vip }, bgp: { ...bgp, peers: [{ ...peer, port: 1179 }] } },
    ],
    [
      'Services on one interface',
      { loadBalancer: { ...services, kubeVip: { interface: 'eth0' }, layer2: { interfaces: ['eth0'] } } },
    ],
    [
      'pools for all and for a namespace',
      {
        loadBalancer: {
          ...services,
          pools: [
            { ...lan, announce: 'layer2' },
            { name: 'web', addresses: ['10.0.0.64/28'], serviceSelector: inNamespace('web') },
          ],
        },
      },
    ],
    [
      'tunnels with a leader',
      { loadBalancer: { ...services, kubeVip: { mode: 'wireguard', perServiceElection: true } } },
    ],
    [
      'tunnels that the leader of the control plane serves',
      {
        controlPlane: { vip: { address: '10.9.0.1', mode: 'wireguard' } },
        loadBalancer: { ...services, kubeVip: { mode: 'wireguard' } },
      },
    ],
    ['a name with dynamic DNS', { controlPlane: { vip: { address: 'api.example.com', ddns: true } } }],
    ['an election in etcd', { controlPlane: { vip: { ...vip, etcd: {} } } }],
    ['nodes with IPv4', { ...peers(peer), nodes: { cidrs: ['10.0.0.0/24', 'fd00::/64'] } }],
  ])('%s', (_, spec) => {
    expect(findingsOf(spec)).toEqual([]);
  });
});

describe('kube-vip refuses', () => {
  test.each([
    [
      'two passwords',
      peers({ ...peer, passwordSecret: 'a' }, { ...second, passwordSecret: 'b' }),
      ['FL-VIP-001 /spec/bgp/peers'],
    ],
    ['another port', peers({ ...peer, port: 1179 }), ['FL-VIP-002 /spec/bgp/peers/0/port']],
    [
      'an interface for its router where it speaks no BGP',
      { controlPlane: { vip }, bgp: { ...bgp, routerInterface: 'eth0' } },
      ['FL-VIP-021 /spec/bgp/routerInterface'],
    ],
    ['peers of a group', peers({ ...peer, nodes: 'edge' }), ['FL-VIP-002 /spec/bgp/peers/0/nodes']],
    [
      'graceful restart',
      peers(peer, { ...second, gracefulRestartSeconds: 120 }),
      ['FL-VIP-002 /spec/bgp/peers/1/gracefulRestartSeconds'],
    ],
    [
      'a pause between tries',
      peers({ ...peer, connectRetryTimeSeconds: 5 }),
      ['FL-VIP-002 /spec/bgp/peers/0/connectRetryTimeSeconds'],
    ],
    ['BFD with a password', peers({ ...peer, bfd: true, passwordSecret: 'a' }), ['FL-VIP-002 /spec/bgp/peers/0/bfd']],
    [
      'timers of each peer',
      peers(peer, { ...second, holdTimeSeconds: 9, keepaliveTimeSeconds: 3 }),
      ['FL-VIP-003 /spec/bgp/peers/1/holdTimeSeconds', 'FL-VIP-003 /spec/bgp/peers/1/keepaliveTimeSeconds'],
    ],
    ['an address by BGP without peers', { controlPlane: { vip: byBgp } }, ['FL-VIP-004 /spec/controlPlane/vip/mode']],
    [
      'Services by BGP without peers',
      { loadBalancer: { ...services, kubeVip: { mode: 'bgp' } } },
      ['FL-VIP-004 /spec/loadBalancer/kubeVip/mode'],
    ],
    [
      'a static pod on Talos',
      { kubernetes: { distribution: 'talos' }, controlPlane: { vip: { ...vip, runAs: 'static-pod' } } },
      ['FL-VIP-005 /spec/controlPlane/vip/runAs'],
    ],
    [
      'a static pod with a password',
      {
        controlPlane: { vip: { ...byBgp, runAs: 'static-pod' } },
        bgp: { localASN: 64512, peers: [peer, { ...second, passwordSecret: 'a' }] },
      },
      ['FL-VIP-006 /spec/bgp/peers/1/passwordSecret'],
    ],
    [
      'a pool for Services by their labels',
      { loadBalancer: { ...services, pools: [{ ...lan, serviceSelector: { matchLabels: { tier: 'web' } } }] } },
      ['FL-VIP-007 /spec/loadBalancer/pools/0/serviceSelector'],
    ],
    [
      'a pool for a namespace that could not be told from all',
      { loadBalancer: { ...services, pools: [{ ...lan, serviceSelector: inNamespace('global') }] } },
      ['FL-VIP-007 /spec/loadBalancer/pools/0/serviceSelector'],
    ],
    [
      'a pool that is announced otherwise',
      { loadBalancer: { ...services, pools: [{ ...lan, announce: 'bgp' }] } },
      ['FL-VIP-017 /spec/loadBalancer/pools/0/announce'],
    ],
    [
      'tunnels for Services without a leader',
      { loadBalancer: { ...services, kubeVip: { mode: 'wireguard' } } },
      ['FL-VIP-014 /spec/loadBalancer/kubeVip/mode'],
    ],
    [
      'an interface, another port, IPVS and a static pod for a tunnel',
      {
        controlPlane: {
          vip: { ...vip, mode: 'wireguard', port: 7443, runAs: 'static-pod', loadBalancing: {} },
        },
      },
      ['loadBalancing', 'interface', 'port', 'runAs'].map((field) => `FL-VIP-015 /spec/controlPlane/vip/${field}`),
    ],
    [
      'an interface, an election on demand and egress for tunnels',
      {
        loadBalancer: {
          ...services,
          kubeVip: {
            mode: 'wireguard',
            perServiceElection: true,
            onDemandElection: true,
            egress: true,
            interface: 'eth0',
          },
        },
      },
      ['interface', 'onDemandElection', 'egress'].map((field) => `FL-VIP-015 /spec/loadBalancer/kubeVip/${field}`),
    ],
    [
      'dynamic DNS and an election in etcd without ARP',
      { controlPlane: { vip: { address: 'api.example.com', ddns: true, mode: 'routing-table', etcd: {} } } },
      ['ddns', 'etcd'].map((field) => `FL-VIP-015 /spec/controlPlane/vip/${field}`),
    ],
    [
      'a name without dynamic DNS',
      { controlPlane: { vip: { address: 'api.example.com' } } },
      ['FL-VIP-016 /spec/controlPlane/vip/address'],
    ],
    [
      'dynamic DNS without a name',
      { controlPlane: { vip: { ...vip, ddns: true } } },
      ['FL-VIP-016 /spec/controlPlane/vip/address'],
    ],
    [
      'an election in etcd with what asks the API server',
      { controlPlane: { vip: { ...vip, etcd: {}, loadBalancing: {} }, kubeVip: { nodeLabels: true } } },
      ['FL-VIP-018 /spec/controlPlane/vip/loadBalancing', 'FL-VIP-018 /spec/controlPlane/kubeVip/nodeLabels'],
    ],
    [
      'egress without a leader for each Service',
      { loadBalancer: { ...services, kubeVip: { egress: true } } },
      ['FL-VIP-019 /spec/loadBalancer/kubeVip/egress'],
    ],
    [
      'layer2 by routing table',
      { loadBalancer: { ...services, kubeVip: { mode: 'routing-table' }, layer2: {} } },
      ['FL-VIP-011 /spec/loadBalancer/layer2'],
    ],
    [
      'several interfaces',
      { loadBalancer: { ...services, kubeVip: { interface: 'eth0' }, layer2: { interfaces: ['eth1'] } } },
      ['FL-VIP-008 /spec/loadBalancer/layer2/interfaces'],
    ],
    ['nodes without IPv4', { ...peers(peer), nodes: { cidrs: ['fd00::/64'] } }, ['FL-VIP-009 /spec/bgp']],
    [
      'two speakers on one node',
      {
        controlPlane: { vip: { ...byBgp, runAs: 'static-pod' } },
        loadBalancer: { ...services, kubeVip: { mode: 'bgp' } },
        bgp,
      },
      ['FL-VIP-010 /spec/controlPlane/vip/runAs'],
    ],
    [
      'layer2 by BGP',
      { loadBalancer: { ...services, kubeVip: { mode: 'bgp' }, layer2: {} }, bgp },
      ['FL-VIP-011 /spec/loadBalancer/layer2'],
    ],
    [
      'labels of two instances',
      { controlPlane: { vip, kubeVip: { nodeLabels: true } }, loadBalancer: { ...services, layer2: {} } },
      ['FL-VIP-012 /spec/controlPlane/kubeVip/nodeLabels'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(findingsOf(spec)).toEqual(expected);
  });
});

describe('the routing table', () => {
  const withTable = (id: number) => ({
    controlPlane: { vip: { ...vip, mode: 'routing-table', runAs: 'static-pod' }, kubeVip: { routingTable: { id } } },
    loadBalancer: { ...services, kubeVip: { mode: 'routing-table' } },
  });

  test.each([101, 110, 120, 141, 200, 201, 202, 253, 254, 255, 600, 2004, 2005])('%i is taken, said once', (id) => {
    expect(findingsOf(withTable(id))).toEqual(['FL-VIP-013 /spec/controlPlane/kubeVip/routingTable/id']);
  });

  test.each([1, 100, 121, 140, 142, 198, 199, 203, 252, 256, 599, 601, 2003, 2006])('%i is free', (id) => {
    expect(findingsOf(withTable(id))).toEqual([]);
  });

  test('is of no interest in another mode', () => {
    expect(findingsOf({ controlPlane: { vip, kubeVip: { routingTable: { id: 254 } } } })).toEqual([]);
  });
});

test('KV-09 communities for Services of kube-vip are refused, and a routing daemon or Cilium named', () => {
  const spec = {
    loadBalancer: { ...services, kubeVip: { mode: 'bgp' } },
    bgp: { ...bgp, advertise: [{ services: ['loadBalancerIP'], communities: ['64512:100'] }] },
  };
  const [found] = kubeVip(modelOf(spec)).findings;
  expect(found).toMatchObject({ code: 'FL-VIP-020', path: '/spec/bgp/advertise/0/communities' });
  expect(found?.help).toContain('routing-table');
  expect(found?.help).toContain('implementation: cilium');
});
