import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fragments } from '../../../src/delivery/bootstrap/fragments/fragments';
import { anyModelOf } from '../../support/model-of';

const pods = { cidrs: ['10.42.0.0/16'] };
const filesOf = (distribution: string, sections: object = {}) =>
  fragments(anyModelOf({ kubernetes: { distribution }, cni: { cilium: {} }, pods, ...sections }, 'lab'));
const only = (distribution: string, sections: object = {}) => {
  const [file] = filesOf(distribution, sections);
  return file && 'text' in file ? parse(file.text) : undefined;
};
const proxy = { services: { proxy: 'kube-proxy' } };
const pool = { name: 'lan', addresses: ['10.0.0.0/28'], announce: 'none' };

describe('CM-23 k3s', () => {
  test('starts without Flannel, its network policies and kube-proxy', () => {
    expect(only('k3s')).toEqual({
      'flannel-backend': 'none',
      'disable-network-policy': true,
      'cluster-cidr': '10.42.0.0/16',
      'kube-controller-manager-arg': ['node-cidr-mask-size=24'],
      'disable-kube-proxy': true,
    });
  });

  test('keeps kube-proxy where the spec does', () => {
    expect(only('k3s', proxy)).not.toHaveProperty('disable-kube-proxy');
  });

  test('gives up its balancer and its ingress where this network has one', () => {
    const own = { loadBalancer: { implementation: 'cilium', pools: [pool] }, gateways: { ingress: { enabled: true } } };
    expect(only('k3s', own)).toMatchObject({ disable: ['servicelb', 'traefik'] });
    expect(only('k3s', { gateways: { gatewayAPI: { enabled: true } } })).toMatchObject({ disable: ['traefik'] });
  });
});

describe('CM-20 RKE2', () => {
  test('starts without a CNI and kube-proxy', () => {
    expect(only('rke2')).toMatchObject({ cni: 'none', 'disable-kube-proxy': true });
    expect(only('rke2')).not.toHaveProperty('ingress-controller');
  });

  test.each(['ingress', 'gatewayAPI'])('has no ingress controller beside %s', (gateway) => {
    expect(only('rke2', { gateways: { [gateway]: { enabled: true } } })).toMatchObject({
      'ingress-controller': 'none',
    });
  });

  test('has the address of the control plane in its certificates', () => {
    expect(only('rke2', { controlPlane: { vip: { address: '10.0.10.10' } } })).toMatchObject({
      'tls-san': ['10.0.10.10'],
    });
  });
});

describe('the ranges of a server', () => {
  const maskOf = (cidrs: string[]) =>
    only('rke2', { pods: { cidrs, nodeMaskSize: { ipv4: 25, ipv6: 116 } } })['kube-controller-manager-arg'];

  test('have a size for each family only where there are two', () => {
    expect(maskOf(['10.42.0.0/16'])).toEqual(['node-cidr-mask-size=25']);
    expect(maskOf(['fd00::/104'])).toEqual(['node-cidr-mask-size=116']);
    expect(maskOf(['fd00::/104', '10.42.0.0/16'])).toEqual([
      'node-cidr-mask-size-ipv4=25',
      'node-cidr-mask-size-ipv6=116',
    ]);
  });

  test('are one of each family, however many the CNI divides', () => {
    expect(only('k3s', { pods: { ipam: 'cluster-pool', cidrs: ['10.1.0.0/16', '10.2.0.0/16'] } })).toMatchObject({
      'cluster-cidr': '10.1.0.0/16',
    });
  });

  test('are those of the distribution where the spec names none', () => {
    const silent = only('k3s', { pods: {} });
    expect(silent).not.toHaveProperty('cluster-cidr');
    expect(silent).not.toHaveProperty('kube-controller-manager-arg');
  });
});

describe('IF-52 kind', () => {
  test('makes as many nodes as the spec counts, without a network and kube-proxy', () => {
    expect(only('kind', { nodes: { count: 3 }, services: { cidrs: ['10.96.0.0/16'] } })).toEqual({
      kind: 'Cluster',
      apiVersion: 'kind.x-k8s.io/v1alpha4',
      name: 'lab',
      networking: {
        ipFamily: 'ipv4',
        disableDefaultCNI: true,
        kubeProxyMode: 'none',
        podSubnet: '10.42.0.0/16',
        serviceSubnet: '10.96.0.0/16',
      },
      nodes: [{ role: 'control-plane' }, { role: 'worker' }, { role: 'worker' }],
    });
  });

  test.each<[string, object]>([
    ['ipv4', { pods: {} }],
    ['ipv6', { pods: { cidrs: ['fd00::/104'] } }],
    ['dual', { pods: { cidrs: ['fd00::/104', '10.42.0.0/16'] } }],
    ['ipv6', { pods: {}, services: { cidrs: ['fd01::/112'] } }],
  ])('speaks %s', (ipFamily, sections) => {
    expect(only('kind', sections).networking).toMatchObject({ ipFamily });
  });

  test('CM-15 keeps its own network while another stands by', () => {
    expect(only('kind', { cni: { cilium: { standby: true } } }).networking.disableDefaultCNI).toBe(false);
    expect(only('kind', proxy).networking).not.toHaveProperty('kubeProxyMode');
  });
});

test('CM-11 AKS leaves out kube-proxy where the CNI stands in for it', () => {
  expect(only('aks')).toEqual({ enabled: false });
  expect(filesOf('aks', proxy)).toEqual([]);
});

test.each(['k3s', 'rke2', 'kind', 'aks'])('%s is told nothing where its network stands already', (distribution) => {
  expect(filesOf(distribution, { cni: { external: { name: 'flannel' } } })).toEqual([]);
});

test.each(['kubeadm', 'talos', 'eks'])('%s has no file of this kind', (distribution) => {
  expect(filesOf(distribution)).toEqual([]);
});
