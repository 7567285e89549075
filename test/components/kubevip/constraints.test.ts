import type { DaemonSet } from 'kubernetes-types/apps/v1';
import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { built, told } from '../../capabilities/built';

const flannel = { cni: { external: { name: 'flannel' } }, services: { cidrs: ['10.96.0.0/12'] } };
const vip = (more: object = {}, kubeVip: object = {}) => ({
  ...flannel,
  controlPlane: { vip: { address: '10.0.10.10', ...more }, kubeVip },
});
const services = (kubeVip: object = {}, more: object = {}) => ({
  ...flannel,
  loadBalancer: { implementation: 'kube-vip', kubeVip, ...more },
});
const pool = (more: object) =>
  services({}, { pools: [{ name: 'lan', addresses: ['10.0.10.200-10.0.10.220'], ...more }] });
const peer = { name: 'a', address: '10.0.10.1', asn: 64500 };
const bgp = (more: object = {}) => ({ bgp: { localASN: 64512, peers: [{ ...peer, ...more }] } });

/** Sections 4.1 to 4.9 of what is known of kube-vip 1.2.3. */
describe('what kube-vip refuses or passes over is refused before it', () => {
  test.each<[string, object, string[]]>([
    ['4.1 two modes', vip({ mode: ['arp', 'bgp'] }), ['FL-SPEC-007']],
    ['4.1 tunnels for Services without a leader', services({ mode: 'wireguard' }), ['FL-VIP-014']],
    ['4.1 another port in a tunnel', vip({ mode: 'wireguard', port: 7443 }), ['FL-VIP-015']],
    ['4.1 BGP without peers', vip({ mode: 'bgp' }), ['FL-VIP-004']],
    ['4.2 timing that leaves no room', vip({ lease: { durationSeconds: 5, renewDeadlineSeconds: 5 } }), ['FL-VIP-101']],
    ['4.2 a name without DHCP', vip({ address: 'api.example.com' }), ['FL-VIP-016']],
    [
      '4.2 dynamic DNS where nobody leases',
      vip({ mode: 'bgp', address: 'api.example.com', ddns: true }),
      ['FL-VIP-004', 'FL-VIP-015'],
    ],
    [
      '4.2 two sets of interfaces',
      services({ interface: 'eth0' }, { layer2: { interfaces: ['eth1'] } }),
      ['FL-VIP-008'],
    ],
    [
      '4.2 a router without an IPv4 identifier',
      { ...vip({ mode: 'bgp', address: 'fd00::10' }), nodes: { cidrs: ['fd00::/64'] }, ...bgp() },
      ['FL-CIDR-124', 'FL-VIP-009'],
    ],
    [
      '4.2 a routing table of another',
      { ...services({ mode: 'routing-table' }), controlPlane: { kubeVip: { routingTable: { id: 254 } } } },
      ['FL-VIP-013'],
    ],
    [
      '4.2 ranges that it would guess',
      {
        ...services({ perServiceElection: true, egress: true }),
        kubernetes: { distribution: 'openshift' },
        services: {},
      },
      ['FL-VIP-051'],
    ],
    ['4.2 metrics on a port that is taken', vip({}, { metricsPort: 10250 }), ['FL-CON-004']],
    [
      '4.3 a static pod that reads a Secret',
      { ...vip({ mode: 'bgp', runAs: 'static-pod' }), ...bgp({ passwordSecret: 'p' }) },
      ['FL-VIP-006'],
    ],
    [
      '4.3 two instances that label nodes',
      {
        ...vip({ mode: 'arp' }, { nodeLabels: true }),
        loadBalancer: { implementation: 'kube-vip', kubeVip: { mode: 'routing-table' } },
      },
      ['FL-VIP-012'],
    ],
    ['4.5 egress without a leader for each Service', services({ egress: true }), ['FL-VIP-019']],
    [
      '4.5 egress by BGP',
      { ...services({ mode: 'bgp', egress: true, perServiceElection: true }), ...bgp() },
      ['FL-VIP-015'],
    ],
    ['4.6 balancing where there is no interface', vip({ mode: 'routing-table', loadBalancing: {} }), ['FL-VIP-015']],
    [
      '4.6 balancing beside IPVS',
      {
        ...vip({ loadBalancing: {} }),
        services: { proxy: 'kube-proxy', kubeProxy: { mode: 'ipvs', strictARP: true } },
      },
      ['FL-CON-007'],
    ],
    ['4.7 a router on another port', { ...vip({ mode: 'bgp' }), ...bgp({ port: 1179 }) }, ['FL-VIP-002']],
    [
      '4.7 two passwords',
      {
        ...vip({ mode: 'bgp' }),
        bgp: {
          localASN: 64512,
          peers: [
            { ...peer, passwordSecret: 'a' },
            { ...peer, name: 'b', address: '10.0.10.2', passwordSecret: 'b' },
          ],
        },
      },
      ['FL-VIP-001'],
    ],
    ['4.8 a pool for some Services', pool({ serviceSelector: { matchLabels: { a: 'b' } } }), ['FL-VIP-007']],
    [
      '4.8 a pool for a namespace that means all',
      pool({ serviceSelector: { matchLabels: { 'io.kubernetes.service.namespace': 'global' } } }),
      ['FL-VIP-007'],
    ],
    ['4.8 a pool announced in another way', pool({ announce: 'bgp' }), ['FL-VIP-017']],
    ['4.8 a pool of a network alone', pool({ addresses: ['10.0.11.0/32', '10.0.11.255/32'] }), ['FL-VIP-053']],
    ['4.8 a pool across the end of a network', pool({ addresses: ['10.0.11.255-10.0.12.0'] }), ['FL-VIP-053']],
    ['4.8 a pool with one address more', pool({ addresses: ['10.0.11.255-10.0.12.1'] }), []],
    [
      '4.9 ARP beside IPVS that answers too',
      { ...vip(), services: { proxy: 'kube-proxy', kubeProxy: { mode: 'ipvs' } } },
      ['FL-CON-006'],
    ],
    [
      '4.9 a program for Linux on Windows',
      vip({}, { workload: { nodeSelector: { 'kubernetes.io/os': 'windows' } } }),
      ['FL-CON-017'],
    ],
    [
      '4.9 a static pod that nobody watches',
      { ...vip({ runAs: 'static-pod' }), observability: { serviceMonitors: true } },
      ['FL-VIP-052'],
    ],
    [
      '4.9 a static pod without metrics',
      { ...vip({ runAs: 'static-pod' }, { metrics: false }), observability: { serviceMonitors: true } },
      [],
    ],
  ])('%s', (_, sections, codes) => {
    expect([...new Set(told(sections).map((line) => line.split(' ')[0]))]).toEqual(codes);
  });
});

describe('traps of its generator are not stepped into', () => {
  const variables = (sections: object) => {
    const { spec } = built(sections).object<KubernetesObject & DaemonSet>('DaemonSet', 'kube-vip-ds');
    return (spec?.template.spec?.containers[0]?.env ?? []).map(({ name }) => name);
  };
  const everything = { ...vip({ mode: 'bgp' }), ...bgp({ passwordSecret: 'p' }) };

  test('4.3 no variable is there twice, and none that nothing parses', () => {
    const names = variables(everything);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('debounce_time');
  });

  test('4.3 passwords come from a Secret', () => {
    expect(JSON.stringify(built(everything).object('DaemonSet', 'kube-vip-ds'))).toContain('secretKeyRef');
  });

  test('4.7 a router identifier of each node', () => {
    expect(variables(everything)).toContain('bgp_routerid');
  });

  test('4.8 pools are ranges, for a CIDR of all would come before the range of a namespace', () => {
    const config = built(pool({ addresses: ['10.0.10.128/28'] })).object('ConfigMap', 'kubevip');
    expect(config).toMatchObject({ data: { 'range-global': '10.0.10.128-10.0.10.143' } });
  });
});
