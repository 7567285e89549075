import type { DaemonSet, Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { checkModel } from '../../../src/checks/check-model';
import { cilium } from '../../../src/components/cilium/cilium';
import { modelOf } from '../../support/model-of';

const eks = (sections: object = {}) => ({
  kubernetes: { distribution: 'eks', apiServer: { host: 'x.eks.amazonaws.com' } },
  ...sections,
});
const render = (spec: object) => cilium(modelOf(spec));
const objectOf = (spec: object, kind: string, name: string) =>
  render(spec).manifests.find(({ object }) => object.kind === kind && object.metadata.name === name)?.object;
const configOf = (spec: object) => (objectOf(spec, 'ConfigMap', 'cilium-config') as ConfigMap).data ?? {};
const operatorOf = (spec: object) =>
  (objectOf(spec, 'Deployment', 'cilium-operator') as Deployment).spec?.template.spec?.containers[0];
const codes = (spec: object) => [...checkModel(modelOf(spec)), ...render(spec).findings].map(({ code }) => code);

describe('IF-41 EKS', () => {
  test('CM-05 gives pods addresses of AWS network interfaces, which the VPC routes', () => {
    expect(configOf(eks())).toMatchObject({
      ipam: 'eni',
      'routing-mode': 'native',
      'enable-endpoint-routes': 'true',
      'auto-create-cilium-node-resource': 'true',
      'enable-ipv4-masquerade': 'false',
    });
    expect(configOf(eks())).not.toHaveProperty('cluster-pool-ipv4-cidr');
    expect(codes(eks())).toEqual([]);
  });

  test('runs the operator that speaks to AWS', () => {
    const operator = operatorOf(eks());
    expect(operator?.image).toMatch(/^quay\.io\/cilium\/operator-aws:v[\d.]+@sha256:/);
    expect(operator?.command).toEqual(['cilium-operator-aws']);
    const credentials = operator?.env?.filter(({ name }) => name.startsWith('AWS_')) ?? [];
    expect(credentials).toHaveLength(3);
    // Most clusters give the operator a role in their place.
    for (const { valueFrom } of credentials) expect(valueFrom?.secretKeyRef).toMatchObject({ optional: true });
  });

  test('CM-05 can have a network of its own in a tunnel', () => {
    const spec = eks({ pods: { ipam: 'cluster-pool', cidrs: ['10.244.0.0/16'] } });
    expect(configOf(spec)).toMatchObject({ ipam: 'cluster-pool', 'routing-mode': 'tunnel' });
    expect(configOf(spec)).not.toHaveProperty('enable-endpoint-routes');
    expect(operatorOf(spec)?.command).toEqual(['cilium-operator-generic']);
    expect(codes(spec)).toEqual([]);
  });

  test('takes the options of AWS from cni.cilium.config', () => {
    const config = { 'aws-enable-prefix-delegation': 'true', 'eni-tags': '{"team":"network"}' };
    const spec = eks({ cni: { cilium: { config } } });
    expect(configOf(spec)).toMatchObject(config);
    expect(codes(spec)).toEqual([]);
  });
});

describe('CM-05 above the CNI of AWS', () => {
  const chained = (sections: object = {}) =>
    eks({ cni: { cilium: { chaining: 'aws-vpc-cni' } }, pods: { cidrs: ['100.80.0.0/16'] }, ...sections });
  const agentOf = (spec: object) =>
    (objectOf(spec, 'DaemonSet', 'cilium') as DaemonSet).spec?.template.spec?.containers[0];

  test('leaves routes, masquerading and other configurations of CNIs to it', () => {
    expect(configOf(chained())).toMatchObject({
      'cni-chaining-mode': 'aws-cni',
      'cni-exclusive': 'false',
      'routing-mode': 'native',
      'enable-endpoint-routes': 'true',
      'enable-local-node-route': 'false',
      'enable-host-legacy-routing': 'true',
      'enable-ipv4-masquerade': 'false',
    });
    expect(codes(chained())).toEqual([]);
  });

  test('does not take the range of the nodes for that of the pods', () => {
    expect(configOf(chained())).toMatchObject({ ipam: 'cluster-pool', 'cluster-pool-ipv4-cidr': '100.80.0.0/16' });
    expect(configOf(chained())).not.toHaveProperty('ipv4-native-routing-cidr');
    expect(operatorOf(chained())?.command).toEqual(['cilium-operator-generic']);
  });

  test('keeps the rules of AWS on the nodes', () => {
    expect(agentOf(eks())?.lifecycle).toHaveProperty('postStart');
    expect(agentOf(chained())?.lifecycle).not.toHaveProperty('postStart');
  });

  test('with WireGuard gives the routes of pods its MTU', () => {
    expect(configOf(chained())).not.toHaveProperty('enable-route-mtu-for-cni-chaining');
    const config = configOf(chained({ encryption: { type: 'wireguard' } }));
    expect(config['enable-route-mtu-for-cni-chaining']).toBe('true');
  });
});

describe('masquerading with addresses of the VPC', () => {
  const masquerade = (how: string, more: object = {}) => eks({ routing: { masquerade: how }, ...more });

  test('needs no range: the agent asks AWS', () => {
    expect(configOf(masquerade('iptables'))).toMatchObject({
      'enable-ipv4-masquerade': 'true',
      'egress-masquerade-interfaces': 'ens+',
    });
    expect(codes(masquerade('iptables'))).toEqual([]);
  });

  test('is for interfaces that the spec may name', () => {
    const config = { 'egress-masquerade-interfaces': 'eth+' };
    expect(configOf(masquerade('iptables', { cni: { cilium: { config } } }))).toMatchObject(config);
  });

  test('in BPF goes without named interfaces, which the agent would refuse', () => {
    expect(configOf(masquerade('bpf'))).not.toHaveProperty('egress-masquerade-interfaces');
    const config = { 'egress-masquerade-interfaces': 'eth+' };
    expect(codes(masquerade('bpf', { cni: { cilium: { config } } }))).toEqual(['FL-EKS-107']);
  });

  test('is what an egress gateway does, in BPF', () => {
    const spec = eks({
      nodes: { groups: [{ name: 'out', selector: {} }] },
      egress: { implementation: 'cilium', gateways: [{ name: 'out', nodes: 'out', interface: 'ens6' }] },
    });
    expect(configOf(spec)).toMatchObject({ 'enable-ipv4-masquerade': 'true', 'enable-bpf-masquerade': 'true' });
    expect(codes(spec)).toEqual([]);
  });
});
