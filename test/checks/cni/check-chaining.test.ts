import { expect, test } from 'vitest';
import { checkChaining } from '../../../src/checks/cni/check-chaining';
import { anyModelOf } from '../../support/model-of';

const eks = { kubernetes: { distribution: 'eks' }, pods: { cidrs: ['100.80.0.0/16'] } };
const chained = (more: object = {}) => ({ cni: { cilium: { chaining: 'aws-vpc-cni', ...more } } });
const found = (sections: object) =>
  checkChaining(anyModelOf({ ...eks, ...chained(), ...sections })).map(({ code, path }) => `${code} ${path}`);

test.each<[string, object]>([
  ['policies alone', {}],
  ['WireGuard', { encryption: { type: 'wireguard' } }],
  ['Services balanced by kube-proxy', { services: { proxy: 'kube-proxy' } }],
  ['other configurations kept by name', chained({ exclusive: false })],
  ['a number in a mesh', { mesh: { clusterId: 127 } }],
])('CM-05 Cilium above the CNI of AWS does %s', (_, sections) => {
  expect(found(sections)).toEqual([]);
});

test.each<[string, object, string]>([
  ['to stand by', chained({ standby: true }), '/spec/cni/cilium/standby'],
  ['to remove its configuration', chained({ exclusive: true }), '/spec/cni/cilium/exclusive'],
  ['to take addresses itself', { pods: { ipam: 'eni' } }, '/spec/pods/ipam'],
  ['for a tunnel', { routing: { mode: 'tunnel' } }, '/spec/routing/mode'],
  ['for direct routes', { routing: { directNodeRoutes: true } }, '/spec/routing/directNodeRoutes'],
  ['to masquerade', { routing: { masquerade: 'bpf' } }, '/spec/routing/masquerade'],
  ['for egress gateways', { egress: { implementation: 'cilium' } }, '/spec/egress/implementation'],
  ['for IPsec', { encryption: { type: 'ipsec' } }, '/spec/encryption/type'],
])('CM-05 it is not asked %s', (_, sections, path) => {
  expect(found(sections)).toEqual([`FL-EKS-110 ${path}`]);
});

test('nothing of this is said where Cilium makes the network', () => {
  expect(found({ cni: { cilium: { exclusive: true } }, routing: { mode: 'tunnel', masquerade: 'bpf' } })).toEqual([]);
});
