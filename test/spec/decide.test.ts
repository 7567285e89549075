import { describe, expect, test } from 'vitest';
import { anyModelOf } from '../support/model-of';

const decided = (sections: object) => {
  const { kubernetes, pods, routing } = anyModelOf({ cni: { cilium: {} }, ...sections });
  return { port: kubernetes.apiServer?.port, ipam: pods.ipam, mode: routing.mode, masquerade: routing.masquerade };
};
const on = (distribution: string, more: object = {}) => ({ kubernetes: { distribution, ...more } });
const apiServer = { host: 'api.example.com' };

describe('where the spec is silent, the distribution decides', () => {
  test.each<[string, object, object]>([
    [
      'kubeadm',
      { kubernetes: { apiServer } },
      { port: 6443, ipam: 'cluster-pool', mode: 'tunnel', masquerade: 'iptables' },
    ],
    ['Talos', on('talos'), { port: 7445, ipam: 'kubernetes', mode: 'tunnel', masquerade: 'iptables' }],
    ['EKS', on('eks', { apiServer }), { port: 443, ipam: 'eni', mode: 'native', masquerade: 'none' }],
    ['k3s', on('k3s'), { port: 6444, ipam: 'kubernetes', mode: 'tunnel', masquerade: 'iptables' }],
    ['RKE2', on('rke2'), { port: 6443, ipam: 'kubernetes', mode: 'tunnel', masquerade: 'iptables' }],
    ['kind', on('kind'), { port: 6443, ipam: 'kubernetes', mode: 'tunnel', masquerade: 'iptables' }],
    ['AKS', on('aks', { apiServer }), { port: 443, ipam: 'cluster-pool', mode: 'tunnel', masquerade: 'iptables' }],
    [
      'EKS with another CNI',
      { ...on('eks'), cni: { antrea: {} } },
      { port: undefined, ipam: 'kubernetes', mode: 'tunnel', masquerade: 'iptables' },
    ],
    [
      'nodes of AWS without EKS',
      { ...on('kubeadm'), pods: { ipam: 'eni' } },
      { port: undefined, ipam: 'eni', mode: 'native', masquerade: 'none' },
    ],
  ])('%s', (_, sections, expected) => {
    expect(decided(sections)).toEqual(expected);
  });

  test('and nothing else: what is written stays', () => {
    const written = {
      ...on('eks', { apiServer: { ...apiServer, port: 8443 } }),
      pods: { ipam: 'cluster-pool' },
      routing: { mode: 'native', masquerade: 'bpf' },
    };
    expect(decided(written)).toEqual({ port: 8443, ipam: 'cluster-pool', mode: 'native', masquerade: 'bpf' });
  });
});

test('flows are recorded unless the spec says otherwise, by Antrea where somebody takes them', () => {
  const recorded = (cni: object, flows: object = {}) =>
    anyModelOf({ cni, observability: { flows } }).observability.flows.enabled;
  expect([recorded({ cilium: {} }), recorded({ cilium: {} }, { enabled: false })]).toEqual([true, false]);
  expect([recorded({ antrea: {} }), recorded({ antrea: {} }, { enabled: true })]).toEqual([false, true]);
  expect(recorded({ antrea: {} }, { relay: true })).toBe(true);
  expect(recorded({ antrea: { flowCollector: '10.0.0.1:4739:tcp' } })).toBe(true);
  expect(recorded({ antrea: { featureGates: { FlowExporter: true } } })).toBe(true);
});
