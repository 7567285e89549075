import { describe, expect, test } from 'vitest';
import { checkDistribution } from '../../../src/checks/distributions/check-distribution';
import { catalogue } from '../../../src/diagnostics/catalogue';
import { anyModelOf } from '../../support/model-of';

const on = (distribution: string, sections: object) =>
  checkDistribution(anyModelOf({ kubernetes: { distribution }, cni: { cilium: {} }, ...sections }));
const found = (distribution: string, sections: object) =>
  on(distribution, sections).map(({ code, path }) => `${code} ${path}`);
const helpOf = (distribution: string, sections: object) => on(distribution, sections).map(({ help }) => help);

const pods = { cidrs: ['10.244.0.0/16'] };
const vip = { address: '10.0.10.10' };
const external = { cni: { external: { name: 'other' } } };
const onGke = { cni: { antrea: {} }, routing: { mode: 'native' }, services: { proxy: 'kube-proxy' } };
const standby = { cni: { cilium: { standby: true } }, pods };
const ownLoadBalancer = {
  implementation: 'cilium',
  layer2: {},
  pools: [{ name: 'lan', addresses: ['10.0.0.0/28'], announce: 'layer2' }],
};
const bgp = { localASN: 64512, peers: [{ name: 'a', address: '10.0.0.1', asn: 64513 }] };

describe('a distribution that takes what is asked of it', () => {
  test.each<[string, string, object]>([
    ['kubeadm with everything', 'kubeadm', { controlPlane: { vip: { ...vip, runAs: 'static-pod' } }, ...standby }],
    ['k3s with an address for its servers', 'k3s', { controlPlane: { vip } }],
    ['RKE2 with an address for its servers', 'rke2', { controlPlane: { vip } }],
    ['k3s with Antrea', 'k3s', { cni: { antrea: {} } }],
    ['kind beside the network that it brings', 'kind', standby],
    ['kind with addresses on its own network', 'kind', { loadBalancer: ownLoadBalancer }],
    ['AKS with a tunnel and ranges of its own', 'aks', { pods }],
    ['AKS with the network of Azure', 'aks', external],
    ['CM-11 Antrea on AKS with a tunnel', 'aks', { cni: { antrea: {} }, pods: { ...pods, ipam: 'cluster-pool' } }],
    ['CM-11 Antrea on the network of Azure', 'aks', { cni: { antrea: { chaining: 'other' } } }],
    ['CM-08 Antrea on the routes of Google', 'gke', onGke],
    ['GKE with the network of Google', 'gke', external],
    ['OpenShift with the network of OpenShift', 'openshift', external],
  ])('%s', (_, distribution, sections) => {
    expect(found(distribution, sections)).toEqual([]);
  });
});

describe('a distribution that does not', () => {
  const refused: [string, string, object, string[]][] = [
    ['CM-08 Cilium on GKE', 'gke', {}, ['FL-DST-101 /spec/cni/cilium']],
    [
      'CM-08 Antrea on GKE with tunnels and without kube-proxy',
      'gke',
      { cni: { antrea: {} } },
      ['FL-DST-111 /spec/routing/mode', 'FL-DST-111 /spec/services/proxy'],
    ],
    [
      'CM-08 Antrea on GKE above another CNI, with ranges of its own',
      'gke',
      { ...onGke, pods: { ...pods, ipam: 'cluster-pool' }, cni: { antrea: { chaining: 'other' } } },
      ['FL-DST-111 /spec/cni/antrea/chaining', 'FL-DST-111 /spec/pods/ipam'],
    ],
    ['CM-17 Cilium on OpenShift', 'openshift', {}, ['FL-DST-101 /spec/cni/cilium']],
    ['CM-17 Antrea on OpenShift', 'openshift', { cni: { antrea: {} } }, ['FL-DST-101 /spec/cni/antrea']],
    ['an address for the one server of kind', 'kind', { controlPlane: { vip } }, ['FL-DST-102 /spec/controlPlane/vip']],
    [
      "an address for Azure's control plane",
      'aks',
      { pods, controlPlane: { vip } },
      ['FL-DST-102 /spec/controlPlane/vip'],
    ],
    [
      "an address for Google's control plane",
      'gke',
      { ...external, controlPlane: { vip } },
      ['FL-DST-102 /spec/controlPlane/vip'],
    ],
    [
      'a second address for OpenShift',
      'openshift',
      { ...external, controlPlane: { vip } },
      ['FL-DST-102 /spec/controlPlane/vip'],
    ],
    ...['k3s', 'rke2'].map((distribution): [string, string, object, string[]] => [
      `kube-vip as a static pod on ${distribution}`,
      distribution,
      { controlPlane: { vip: { ...vip, runAs: 'static-pod' } } },
      ['FL-DST-103 /spec/controlPlane/vip/runAs'],
    ]),
    ['CM-20 a migration on RKE2', 'rke2', standby, ['FL-DST-104 /spec/cni/cilium/standby']],
    ['CM-23 a migration on k3s, node by node', 'k3s', standby, ['FL-DST-104 /spec/cni/cilium/standby']],
    ['CM-11 native routing on AKS', 'aks', { pods, routing: { mode: 'native' } }, ['FL-DST-105 /spec/routing/mode']],
    ['CM-11 ranges that AKS divides', 'aks', { pods: { ipam: 'kubernetes' } }, ['FL-DST-106 /spec/pods/ipam']],
    [
      'CM-11 Antrea on AKS without a tunnel, with ranges that AKS divides',
      'aks',
      { cni: { antrea: {} }, routing: { mode: 'hybrid' } },
      ['FL-DST-105 /spec/routing/mode', 'FL-DST-106 /spec/pods/ipam'],
    ],
    [
      'announcements by ARP on AKS',
      'aks',
      { pods, loadBalancer: ownLoadBalancer },
      ['FL-DST-107 /spec/loadBalancer/layer2', 'FL-DST-107 /spec/loadBalancer/pools/0/announce'],
    ],
    [
      'announcements by ARP on GKE',
      'gke',
      { ...external, loadBalancer: { implementation: 'kube-vip' } },
      ['FL-DST-107 /spec/loadBalancer/implementation'],
    ],
    [
      'ranges that AKS keeps',
      'aks',
      { pods: { cidrs: ['172.28.0.0/14'] }, services: { cidrs: ['192.0.2.0/25'] }, nodes: { cidrs: ['10.0.0.0/16'] } },
      ['FL-DST-108 /spec/pods/cidrs/0', 'FL-DST-108 /spec/pods/cidrs/0', 'FL-DST-108 /spec/services/cidrs/0'],
    ],
    ['BGP on AKS', 'aks', { pods, bgp }, ['FL-DST-109 /spec/bgp']],
    ['addresses of AWS on AKS', 'aks', { pods: { ipam: 'eni' } }, ['FL-DST-110 /spec/pods/ipam']],
    [
      'the CNI of AWS on kind',
      'kind',
      { cni: { cilium: { chaining: 'aws-vpc-cni' } } },
      ['FL-DST-110 /spec/cni/cilium/chaining'],
    ],
    [
      'the CNI of AWS below Antrea on AKS',
      'aks',
      { cni: { antrea: { chaining: 'aws-vpc-cni' } } },
      ['FL-DST-110 /spec/cni/antrea/chaining'],
    ],
    ['addresses of AWS on kind', 'kind', { pods: { ipam: 'eni' } }, ['FL-DST-110 /spec/pods/ipam']],
  ];

  test.each(refused)('%s is found', (_, distribution, sections, expected) => {
    expect(found(distribution, sections)).toEqual(expected);
  });

  test('is told so in every way that there is', () => {
    const made = new Set(
      refused.flatMap(([, distribution, sections]) => on(distribution, sections)).map(({ code }) => code),
    );
    expect([...made].sort()).toEqual(Object.keys(catalogue).filter((code) => code.startsWith('FL-DST-')));
  });

  test('CM-08 CM-17 is told what comes nearest', () => {
    expect(helpOf('gke', {})).toEqual([expect.stringMatching(/Dataplane V2.*cni: \{external: \{name: other\}\}/)]);
    expect(helpOf('openshift', {})).toEqual([expect.stringMatching(/networkType: Cilium.*cni: \{external/)]);
    expect(helpOf('kind', { controlPlane: { vip } })).toEqual(['remove it']);
  });
});
