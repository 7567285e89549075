import { describe, expect, test } from 'vitest';
import { bgp, findingsOf, peer, services, vip } from './specs';

const byBgp = { ...vip, mode: 'bgp' };
const peers = (...all: object[]) => ({ controlPlane: { vip: byBgp }, bgp: { localASN: 64512, peers: all } });
const second = { ...peer, name: 'tor-b', address: '192.168.0.2' };

describe('kube-vip is content with', () => {
  test.each([
    ['nothing', {}],
    ['an address by ARP', { controlPlane: { vip } }],
    ['an address by BGP', { controlPlane: { vip: byBgp }, bgp }],
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
      'pools',
      { loadBalancer: { ...services, pools: [{ name: 'lan', addresses: ['10.0.0.0/28'] }] } },
      ['FL-VIP-007 /spec/loadBalancer/pools'],
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
