import { describe, expect, test } from 'vitest';
import { changeOf } from './change-of';

const pool = (addresses: string[], name = 'lan') => ({
  implementation: 'cilium',
  pools: [{ name, addresses, announce: 'layer2' }],
});
const peer = (name: string, more: object = {}) => ({ name, address: '10.0.0.2', asn: 64500, ...more });
const bgp = (peers: object[], localASN = 64512) => ({ localASN, peers, advertise: [{ pods: true }] });

/** A cluster that lacks nothing but what a case adds. */
const spec = (more: object = {}) => ({
  kubernetes: { version: '1.33', apiServer: { host: '10.0.0.10' } },
  nodes: { cidrs: ['10.0.0.0/24'] },
  pods: { cidrs: ['10.244.0.0/16'] },
  cni: { cilium: {} },
  ...more,
});
const bpf = { routing: { masquerade: 'bpf' } };
const native = { routing: { mode: 'native' } };
const kubernetes = (version: string) => ({ kubernetes: { version, apiServer: { host: '10.0.0.10' } } });
const services = (loadBalancing: object) => ({ services: { loadBalancing } });
const cilium = (more: object) => ({ cni: { cilium: more } });

const cases: readonly [title: string, before: object, after: object, codes: readonly string[]][] = [
  ['nothing', {}, {}, []],
  ['a comment on what is the default', {}, { routing: { mode: 'tunnel', protocol: 'vxlan' } }, []],
  ['another CNI', {}, { cni: { antrea: {} } }, ['FL-UPG-101', 'FL-UPG-404', 'FL-UPG-405']],
  ['who divides the pod ranges', {}, { pods: { cidrs: ['10.244.0.0/16'], ipam: 'kubernetes' } }, ['FL-UPG-102']],
  ['the range of a node', {}, { pods: { cidrs: ['10.244.0.0/16'], nodeMaskSize: { ipv4: 25 } } }, ['FL-UPG-103']],
  ['the packet size', {}, { nodes: { cidrs: ['10.0.0.0/24'], mtu: 9000 } }, ['FL-UPG-103']],
  ['the number in the mesh', { mesh: { clusterId: 1 } }, { mesh: { clusterId: 2 } }, ['FL-UPG-103']],
  ['joining a mesh later', {}, { mesh: { clusterId: 2 } }, ['FL-UPG-103']],
  ['the name of the cluster', {}, cilium({ clusterName: 'fra1' }), ['FL-UPG-103']],
  [
    'the size of the mesh',
    { mesh: { clusterId: 1 } },
    { mesh: { clusterId: 1, maxConnectedClusters: 511 } },
    ['FL-UPG-102'],
  ],
  ['the device of pods', bpf, { ...bpf, ...cilium({ datapathMode: 'netkit' }) }, ['FL-UPG-103']],
  ['the routing', {}, native, ['FL-UPG-104']],
  [
    'the class of Services',
    { loadBalancer: pool(['10.0.0.200']) },
    { loadBalancer: { ...pool(['10.0.0.200']), class: 'io.cilium/l2-announcer' } },
    ['FL-UPG-104'],
  ],
  ['the tunnel', {}, { routing: { protocol: 'geneve' } }, ['FL-UPG-104']],
  ['its port', {}, { routing: { tunnelPort: 8473 } }, ['FL-UPG-104']],
  ['masquerading', {}, { routing: { masquerade: 'bpf' } }, ['FL-UPG-104']],
  ['encryption', {}, { encryption: { type: 'wireguard' } }, ['FL-UPG-104']],
  ['kube-proxy', {}, { services: { proxy: 'kube-proxy' } }, ['FL-UPG-104']],
  ['how a backend is chosen', {}, services({ algorithm: 'maglev' }), ['FL-UPG-104']],
  [
    'how replies return',
    { ...native, ...services({ mode: 'snat' }) },
    { ...native, ...services({ mode: 'dsr' }) },
    ['FL-UPG-104'],
  ],
  ['the number of BGP', { bgp: bgp([peer('a')]) }, { bgp: bgp([peer('a')], 64513) }, ['FL-UPG-104']],
  ['BGP for the first time', {}, { bgp: bgp([peer('a')]) }, []],
  [
    'a peer less',
    { bgp: bgp([peer('a'), peer('b', { address: '10.0.0.3' })]) },
    { bgp: bgp([peer('a')]) },
    ['FL-UPG-105'],
  ],
  [
    'timers of a peer',
    { bgp: bgp([peer('a')]) },
    { bgp: bgp([peer('a', { holdTimeSeconds: 12, keepaliveTimeSeconds: 4 })]) },
    ['FL-UPG-106'],
  ],
  ['fewer pod addresses', {}, { pods: { cidrs: ['10.244.0.0/17'] } }, ['FL-UPG-201']],
  ['more pod addresses', {}, { pods: { cidrs: ['10.244.0.0/16', '10.245.0.0/16'] } }, []],
  [
    'other Service addresses',
    { services: { cidrs: ['10.96.0.0/12'] } },
    { services: { cidrs: ['10.112.0.0/12'] } },
    ['FL-UPG-202'],
  ],
  [
    'a smaller pool',
    { loadBalancer: pool(['10.0.0.64/27']) },
    { loadBalancer: pool(['10.0.0.64/28']) },
    ['FL-UPG-203'],
  ],
  [
    'a pool written otherwise',
    { loadBalancer: pool(['10.0.0.64/27']) },
    { loadBalancer: pool(['10.0.0.64-10.0.0.95']) },
    [],
  ],
  ['an older Cilium', cilium({ version: '1.20.0' }), cilium({ version: '1.19.6' }), ['FL-UPG-301', 'FL-UPG-304']],
  ['a newer Cilium', cilium({ version: '1.19.6' }), cilium({ version: '1.20.0' }), ['FL-UPG-303']],
  ['an older Kubernetes', {}, kubernetes('1.32'), ['FL-UPG-301']],
  ['the next Kubernetes', {}, kubernetes('1.34'), []],
  ['the Kubernetes after the next', kubernetes('1.32'), kubernetes('1.34'), ['FL-UPG-302']],
  [
    'no virtual address any more',
    { controlPlane: { vip: { address: '10.0.0.10', mode: 'arp', interface: 'eth0' } } },
    {},
    ['FL-UPG-405'],
  ],
];

describe('what a change does to a live cluster', () => {
  test.each(cases)('%s', (_, before, after, codes) => {
    const told = changeOf(spec(before), spec(after)).map(({ code }) => code);
    // Which pods are replaced is told of nearly every change, and tested by itself.
    expect(told.filter((code) => code !== 'FL-UPG-406')).toEqual(codes);
  });

  test('the pods that a changed configuration replaces are named', () => {
    const [told] = changeOf(spec(), spec(cilium({ logLevel: 'debug' })));
    expect(told).toMatchObject({ code: 'FL-UPG-406', severity: 'note' });
    expect(told?.message).toMatch(/DaemonSet kube-system\/cilium\b/);
  });

  test('both specs are shown, the old one at its own place', () => {
    const [told] = changeOf(spec(), spec(native));
    expect([told?.place?.source.path, told?.related?.[0]?.place.source.path]).toEqual(['after.yaml', 'before.yaml']);
  });

  test('the addresses that are lost are named in their shortest form', () => {
    const [told] = changeOf(
      spec({ loadBalancer: pool(['10.0.0.64-10.0.0.100']) }),
      spec({ loadBalancer: pool(['10.0.0.64-10.0.0.79']) }),
    );
    expect(told?.message).toBe('the pools lose 10.0.0.80-10.0.0.100');
  });
});
