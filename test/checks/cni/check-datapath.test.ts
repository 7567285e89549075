import { describe, expect, test } from 'vitest';
import { checkDatapath } from '../../../src/checks/cni/check-datapath';
import { checkKernel } from '../../../src/checks/cni/check-kernel';
import { anyModelOf } from '../../support/model-of';

const both = ['10.244.0.0/16', 'fd00::/104'];
const model = (cilium: object, sections: object = {}) =>
  anyModelOf({
    pods: { cidrs: both },
    routing: { mode: 'native', masquerade: 'bpf' },
    ...sections,
    cni: { cilium },
  });
const found = (cilium: object, sections: object = {}) =>
  checkDatapath(model(cilium, sections)).map(({ code, path }) => `${code} ${path}`);
const netkit = { datapathMode: 'netkit' };
const large = { bigTCP: { ipv4: true, ipv6: true } };

describe('IF-64 netkit and BIG TCP', () => {
  test('are asked for where Cilium routes in BPF', () => {
    expect(found({ ...netkit, ...large })).toEqual([]);
    expect(found({ ...netkit, ...large }, { routing: { mode: 'native', masquerade: 'none' } })).toEqual([]);
    expect(found(large, { encryption: { type: 'wireguard' } })).toEqual([]);
  });

  test.each<[string, object, object]>([
    ['kube-proxy', {}, { services: { proxy: 'kube-proxy' } }],
    ['masquerading by iptables', {}, { routing: { mode: 'native', masquerade: 'iptables' } }],
    ['IPsec', {}, { encryption: { type: 'ipsec' } }],
    ['another CNI below', { chaining: 'aws-vpc-cni' }, {}],
    ['another CNI beside', { standby: true }, {}],
  ])('do not go with %s', (_, cilium, sections) => {
    expect(found({ ...netkit, ...cilium }, sections)).toEqual(['FL-DP-101 /spec/cni/cilium/datapathMode']);
    expect(found({ ...large, ...cilium }, sections)).toEqual(['FL-DP-101 /spec/cni/cilium/bigTCP']);
  });

  test('are not asked for by a section that says no', () => {
    expect(found({ bigTCP: {} }, { services: { proxy: 'kube-proxy' } })).toEqual([]);
  });

  test.each([
    ['netkit', netkit, '6.7', '6.8'],
    ['BIG TCP for IPv4', { bigTCP: { ipv4: true } }, '6.2', '6.3'],
    ['BIG TCP for IPv6', { bigTCP: { ipv6: true } }, '5.18', '5.19'],
  ])('%s has a kernel that knows it', (feature, cilium, older, needs) => {
    const told = (kernel: string) => checkKernel(model(cilium, { nodes: { kernel } })).map(({ message }) => message);
    expect(told(older)).toEqual([`${feature} needs kernel ${needs}, and nodes.kernel is ${older}`]);
    expect(told(needs)).toEqual([]);
  });

  test('netkit excludes a transparent proxy in BPF', () => {
    const config = { 'enable-bpf-tproxy': 'true' };
    expect(found({ config })).toEqual([]);
    expect(found({ ...netkit, config })).toEqual(['FL-DP-102 /spec/cni/cilium/config/enable-bpf-tproxy']);
  });

  test('large packets are of a family that pods have', () => {
    expect(found(large, { pods: { cidrs: ['10.244.0.0/16'] } })).toEqual(['FL-DP-103 /spec/cni/cilium/bigTCP/ipv6']);
    expect(found(large, { pods: { cidrs: ['fd00::/104'] } })).toEqual(['FL-DP-103 /spec/cni/cilium/bigTCP/ipv4']);
    expect(found(large, { pods: { ipam: 'eni' } })).toEqual(['FL-DP-103 /spec/cni/cilium/bigTCP/ipv6']);
  });

  test.each([
    ['tunnel', { routing: { masquerade: 'bpf' } }, 'FL-DP-104 /spec/cni/cilium/bigTCP'],
    ['Geneve', { services: { loadBalancing: { dispatch: 'geneve' } } }, 'FL-DP-104 /spec/cni/cilium/bigTCP'],
    ['egress gateways', { egress: { implementation: 'cilium' } }, 'FL-DP-104 /spec/cni/cilium/bigTCP'],
    ['IPIP', { services: { loadBalancing: { dispatch: 'ipip' } } }, 'FL-DP-102 /spec/services/loadBalancing/dispatch'],
  ])('large packets and %s', (_, sections, expected) => {
    expect(found(large, sections)).toEqual([expected]);
  });
});

test('IF-79 plugins need a version that loads them', () => {
  const datapathPlugins = [{ name: 'telemetry', version: '1' }];
  expect(found({ datapathPlugins })).toEqual([]);
  expect(found({ datapathPlugins, version: '1.19.6' })).toEqual(['FL-DP-105 /spec/cni/cilium/datapathPlugins']);
});
