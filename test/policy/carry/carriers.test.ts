import { describe, expect, test } from 'vitest';
import type { Carrier, CiliumEnforcer } from '../../../src/policy/enforcer';
import { ciliumPolicy, findingsOf, hostPolicy, networkPolicy } from './findings-of';

const cilium: CiliumEnforcer = { cni: 'cilium', fields: '1.20', settings: {} };
const above = (carrier: Carrier) => ({ ...cilium, carrier });
const tcp80 = 'ports: [{port: "80", protocol: TCP}]';
const meshes = ['istio', 'istio-ambient', 'linkerd'] as const;

describe('CM-46 HTTP rules', () => {
  const http = ciliumPolicy(`egress: [{toPorts: [{${tcp80}, rules: {http: [{}]}}]}]`);
  const dns = ciliumPolicy('egress: [{toPorts: [{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}]}]');

  test.each([...meshes, 'aws-vpc-cni'] as const)('are told of where %s carries requests', (carrier) => {
    expect(findingsOf(http, above(carrier))).toEqual(['FL-POL-223 /spec/egress/0/toPorts/0/rules/http']);
    expect(findingsOf(dns, above(carrier))).toEqual([]);
  });

  test('are fine where nobody comes between', () => {
    expect(findingsOf(http, cilium)).toEqual([]);
  });
});

describe('CM-46 an ambient mesh, where all traffic comes to one port,', () => {
  const ambient = above('istio-ambient');
  const ports = (list: string) => ciliumPolicy(`ingress: [{fromEntities: [all], toPorts: [{ports: [${list}]}]}]`);
  const kubernetes = (list: string) => networkPolicy(`ingress: [{ports: [${list}]}]`);

  test.each([
    ['every port', ciliumPolicy('ingress: [{fromEntities: [all]}]')],
    ['its port', ports('{port: "80", protocol: TCP}, {port: "15008", protocol: TCP}')],
    ['its port, of any protocol', ports('{port: "15008"}')],
    ['port 0, which is all', ports('{port: "0", protocol: TCP}')],
    ['a range around it', ports('{port: "15000", endPort: 15010, protocol: TCP}')],
    ['its port, in a NetworkPolicy', kubernetes('{port: 15008}')],
    ['all of TCP, in a NetworkPolicy', kubernetes('{protocol: TCP}')],
    ['what leaves a pod', ciliumPolicy(`egress: [{toPorts: [{${tcp80}}]}]`)],
  ])('is left %s', (_, policy) => {
    expect(findingsOf(policy, ambient)).toEqual([]);
  });

  test.each([
    ['one other port', ports('{port: "80", protocol: TCP}'), 'toPorts'],
    ['that port, of UDP', ports('{port: "15008", protocol: UDP}'), 'toPorts'],
    ['a range before it', ports('{port: "1", endPort: 15007, protocol: TCP}'), 'toPorts'],
    ['a named port', kubernetes('{port: http}'), 'ports'],
    ['other ports, in a NetworkPolicy', kubernetes('{port: 80}, {port: 443, endPort: 500}'), 'ports'],
  ])('is cut off by %s alone', (_, policy, field) => {
    expect(findingsOf(policy, ambient)).toEqual([`FL-POL-224 /spec/ingress/0/${field}`]);
    expect(findingsOf(policy, above('istio'))).toEqual([]);
  });

  test('is not on nodes', () => {
    const settings = { 'enable-host-firewall': 'true' };
    expect(findingsOf(hostPolicy(`ingress: [{toPorts: [{${tcp80}}]}]`), { ...ambient, settings })).toEqual([]);
  });
});

describe('CM-50 in a mesh of clusters', () => {
  const meshed = { ...cilium, meshed: true };
  const from = (selector: string) => ciliumPolicy(`ingress: [{fromEndpoints: [${selector}]}]`);
  const label = 'io.cilium.k8s.policy.cluster';

  test.each([
    ['a cluster by name', from(`{matchLabels: {app: web, ${label}: ams1}}`)],
    ['a cluster by a label with its source', from(`{matchLabels: {"k8s:${label}": ams1}}`)],
    ['every cluster', from(`{matchExpressions: [{key: ${label}, operator: Exists}]}`)],
    ['no pods', ciliumPolicy('ingress: [{fromEntities: [world]}]')],
    ['pods by a NetworkPolicy, which knows no clusters', networkPolicy('ingress: [{from: [{podSelector: {}}]}]')],
  ])('peers may name %s', (_, policy) => {
    expect(findingsOf(policy, meshed)).toEqual([]);
  });

  test('peers that name none are told of, once a policy', () => {
    const policy = ciliumPolicy(
      `ingress: [{fromEndpoints: [{matchLabels: {${label}: a}}, {}]}], egress: [{toEndpoints: [{matchLabels: {app: b}}]}]`,
    );
    expect(findingsOf(policy, meshed)).toEqual(['FL-POL-225 /spec/ingress/0/fromEndpoints/1']);
    expect(findingsOf(policy, cilium)).toEqual([]);
    expect(findingsOf(ciliumPolicy('egressDeny: [{toEndpoints: [{}]}], egress: [{}]'), meshed)).toEqual([
      'FL-POL-225 /spec/egressDeny/0/toEndpoints/0',
    ]);
  });
});

describe('CM-19 a policy of OpenShift', () => {
  const openshift = (apiVersion: string, kind: string) =>
    `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: default, namespace: shop}, spec: {egress: []}}`;

  test.each([
    ['network.openshift.io/v1', 'EgressNetworkPolicy'],
    ['k8s.ovn.org/v1', 'EgressFirewall'],
  ])('is refused by its name: %s %s', (apiVersion, kind) => {
    for (const enforcer of [cilium, { cni: 'antrea', gates: {} }, { cni: 'external' }] as const)
      expect(findingsOf(openshift(apiVersion, kind), enforcer)).toEqual(['FL-POL-014 /kind']);
  });

  test('is another one in another group', () => {
    expect(findingsOf(openshift('example.com/v1', 'EgressFirewall'))).toEqual(['FL-POL-001 /kind']);
  });
});
