import { describe, expect, test } from 'vitest';
import { checkAws } from '../../../src/checks/distributions/check-aws';
import { anyModelOf } from '../../support/model-of';

const found = (sections: object) =>
  checkAws(
    anyModelOf({
      kubernetes: { distribution: 'eks', apiServer: { host: 'x.eks.amazonaws.com' } },
      cni: { cilium: {} },
      ...sections,
    }),
  ).map(({ code, path }) => `${code} ${path}`);
const overlay = { pods: { ipam: 'cluster-pool', cidrs: ['10.244.0.0/16'] } };
const pool = (announce: string) => ({ name: 'a', addresses: ['10.0.0.0/28'], announce });
const peers = [{ name: 'a', address: '10.0.0.1', asn: 64512 }];

describe('IF-41 on EKS', () => {
  test.each<[string, object]>([
    ['pods have addresses of the VPC', {}],
    ['pods have addresses of the VPC, masqueraded', { routing: { mode: 'native', masquerade: 'iptables' } }],
    ['a tunnel is for a network of its own', overlay],
    ['Antrea enforces policies on what the CNI of AWS makes', { cni: { antrea: { chaining: 'aws-vpc-cni' } } }],
    ['a mesh has at most 127 clusters', { mesh: { clusterId: 127 } }],
    ['a mesh of 511 has more numbers', { mesh: { clusterId: 383, maxConnectedClusters: 511 } }],
    ['a mesh has more clusters with a network of its own', { ...overlay, mesh: { clusterId: 128 } }],
    [
      'addresses of Services are announced by nobody',
      { loadBalancer: { implementation: 'cilium', pools: [pool('none')] } },
    ],
  ])('%s', (_, sections) => {
    expect(found(sections)).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['a tunnel for addresses of the VPC', { routing: { mode: 'tunnel' } }, ['FL-EKS-101 /spec/routing/mode']],
    ['pod ranges beside those of the VPC', { pods: { cidrs: ['10.0.0.0/16'] } }, ['FL-EKS-102 /spec/pods/cidrs']],
    ['pod ranges that nobody divides', { pods: { ipam: 'kubernetes' } }, ['FL-EKS-103 /spec/pods/ipam']],
    ['pod ranges for Antrea that nobody divides', { cni: { antrea: {} } }, ['FL-EKS-103 /spec/pods/ipam']],
    [
      'a virtual address for a control plane that AWS runs',
      { controlPlane: { vip: { address: '10.0.0.10' } } },
      ['FL-EKS-104 /spec/controlPlane/vip'],
    ],
    [
      'announcements by ARP',
      { loadBalancer: { implementation: 'cilium', pools: [pool('none'), pool('layer2')], layer2: {} } },
      ['FL-EKS-105 /spec/loadBalancer/layer2', 'FL-EKS-105 /spec/loadBalancer/pools/1/announce'],
    ],
    [
      'announcements by ARP, by kube-vip',
      { loadBalancer: { implementation: 'kube-vip' } },
      ['FL-EKS-105 /spec/loadBalancer/implementation'],
    ],
    [
      'BGP, by kube-vip too',
      { loadBalancer: { implementation: 'kube-vip', kubeVip: { mode: 'bgp' } }, bgp: { localASN: 64512, peers } },
      ['FL-EKS-106 /spec/bgp'],
    ],
    [
      'routes that no ARP announces',
      { loadBalancer: { implementation: 'kube-vip', kubeVip: { mode: 'routing-table' } } },
      [],
    ],
    [
      'a number beyond 127 in a mesh above the CNI of AWS',
      { cni: { cilium: { chaining: 'aws-vpc-cni' } }, mesh: { clusterId: 128 } },
      ['FL-EKS-108 /spec/mesh/clusterId'],
    ],
    [
      'a number whose eighth bit is set in a mesh of 511',
      { mesh: { clusterId: 384, maxConnectedClusters: 511 } },
      ['FL-EKS-108 /spec/mesh/clusterId'],
    ],
    ['a number beyond 127 in a mesh', { mesh: { clusterId: 128 } }, ['FL-EKS-108 /spec/mesh/clusterId']],
    [
      'addresses of the VPC from another CNI',
      { cni: { antrea: {} }, pods: { ipam: 'eni' } },
      ['FL-EKS-109 /spec/pods/ipam'],
    ],
  ])('%s is found', (_, sections, expected) => {
    expect(found(sections)).toEqual(expected);
  });

  const webhooks = { platform: { certManager: {}, externalSecrets: { values: { webhook: { port: 9443 } } } } };
  const unreachable = ['FL-EKS-111 /spec/platform/certManager', 'FL-EKS-111 /spec/platform/externalSecrets'];

  test.each<[string, object]>([
    ['Cilium', overlay],
    ['Antrea', { cni: { antrea: {} }, pods: { ipam: 'cluster-pool' } }],
  ])('CM-07 webhooks in the tunnel of %s are out of reach of the control plane', (_, network) => {
    expect(found({ ...network, ...webhooks })).toEqual(unreachable);
  });

  test.each<[string, object]>([
    ['with addresses of the VPC', webhooks],
    ['above the CNI of AWS', { ...webhooks, cni: { cilium: { chaining: 'aws-vpc-cni' } }, ...overlay }],
    ['above the CNI of AWS, by Antrea', { ...webhooks, cni: { antrea: { chaining: 'aws-vpc-cni' } }, ...overlay }],
    ['beside a CNI that stands', { ...webhooks, cni: { external: { name: 'other' } }, pods: { ipam: 'cluster-pool' } }],
    [
      'on nodes, or none',
      {
        ...overlay,
        platform: {
          certManager: { values: { webhook: { hostNetwork: true } } },
          externalSecrets: { values: { webhook: { create: false } } },
        },
      },
    ],
  ])('CM-07 webhooks %s are within its reach', (_, sections) => {
    expect(found(sections)).toEqual([]);
  });

  test('elsewhere nothing of this is said', () => {
    const elsewhere = { kubernetes: {}, pods: { ipam: 'kubernetes' }, controlPlane: { vip: { address: '10.0.0.10' } } };
    expect(found({ ...elsewhere, loadBalancer: { implementation: 'cilium', layer2: {} } })).toEqual([]);
  });

  test('nodes of AWS without EKS have the same addresses', () => {
    expect(found({ kubernetes: {}, pods: { ipam: 'eni', cidrs: ['10.0.0.0/16'] } })).toEqual([
      'FL-EKS-102 /spec/pods/cidrs',
    ]);
  });
});
