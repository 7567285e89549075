import { expect, test } from 'vitest';
import { carryPolicies } from '../../../src/policy/carry/carry-policies';
import { located } from '../../support/located';
import { cilium, findingsOf } from './findings-of';

/** Policies as platform teams write them, with the stage that each must go to. */
const policies = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny, namespace: shop, labels: {team: shop}, annotations: {example.com/owner: shop}}
spec:
  policyTypes: [Ingress, Egress]
  podSelector: {}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: database, namespace: shop}
spec:
  podSelector: {matchLabels: {tier: database}}
  ingress:
    - from:
        - podSelector: {matchExpressions: [{key: tier, operator: In, values: [api]}]}
        - ipBlock: {cidr: 10.0.0.0/8, except: [10.9.0.0/16]}
      ports: [{port: 5432, protocol: TCP}, {port: 9000, endPort: 9010}]
---
apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: {name: allow-dns}
spec:
  endpointSelector: {}
  enableDefaultDeny: {egress: false, ingress: false}
  egress:
    - toEndpoints:
        - matchLabels: {k8s:io.kubernetes.pod.namespace: kube-system, k8s:k8s-app: kube-dns}
      toPorts:
        - ports: [{port: "53", protocol: ANY}]
          rules: {dns: [{matchPattern: "*"}]}
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: api, namespace: shop}
specs:
  - endpointSelector: {matchLabels: {tier: api}}
    ingress:
      - fromEndpoints: [{matchLabels: {tier: web}}]
        toPorts:
          - ports: [{port: "8080", protocol: TCP}]
            rules: {http: [{method: GET, path: "/items/[0-9]+"}, {method: POST, path: /orders, headers: [X-Tenant]}]}
  - endpointSelector: {matchLabels: {tier: api}}
    egress:
      - toFQDNs: [{matchName: api.example.com}, {matchPattern: "*.payments.example.com"}]
        toPorts: [{ports: [{port: "443", protocol: TCP}], serverNames: [api.example.com]}]
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: no-metadata-service, namespace: shop}
spec:
  endpointSelector: {}
  enableDefaultDeny: {egress: false}
  egressDeny: [{toCIDR: [169.254.169.254/32]}]
---
apiVersion: cilium.io/v2
kind: CiliumCIDRGroup
metadata: {name: partners}
spec: {externalCIDRs: [192.0.2.0/24, "2001:db8::/32"]}
---
apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: {name: nodes}
spec:
  description: Nodes take SSH from the partners, and health checks
  nodeSelector: {matchLabels: {node.kubernetes.io/role: worker}}
  ingress:
    - fromCIDRSet: [{cidrGroupRef: partners}]
      toPorts: [{ports: [{port: "22", protocol: TCP}]}]
    - fromEntities: [remote-node, health]
    - icmps: [{fields: [{type: EchoRequest, family: IPv4}]}]
`;

test('policies that people write pass, each in its stage', () => {
  const { manifests, findings } = carryPolicies(located(policies), {
    cni: 'cilium',
    fields: '1.20',
    settings: { 'enable-host-firewall': 'true' },
  });
  expect(findings).toEqual([]);
  const unset = carryPolicies(located(policies), cilium).findings;
  expect(unset.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error FL-POL-216']);
  expect(manifests.map(({ object, stage }) => `${stage} ${object.metadata.name}`)).toEqual([
    'deny default-deny',
    'isolate database',
    'allow allow-dns',
    'isolate api',
    'deny no-metadata-service',
    'policy-groups partners',
    'isolate nodes',
  ]);
});

test('objects pass through as they were handed in, in every key and its order', () => {
  const documents = located(policies);
  const before = JSON.stringify(documents.map(({ value }) => value));
  const { manifests } = carryPolicies(documents, cilium);
  expect(JSON.stringify(manifests.map(({ object }) => object))).toBe(before);
  expect(manifests[0]?.object).toBe(documents[0]?.value);
});

const item = (name: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: ${name}, namespace: a}, spec: {podSelector: {}}}`;

test.each(['List', 'NetworkPolicyList', 'CiliumNetworkPolicyList'])('a %s is taken apart', (kind) => {
  const { manifests, findings } = carryPolicies(
    located(`{apiVersion: v1, kind: ${kind}, items: [${item('a')}, ${item('b')}]}`),
    cilium,
  );
  expect(findings).toEqual([]);
  expect(manifests.map(({ object }) => object.metadata.name)).toEqual(['a', 'b']);
});

test('a mistake in an item of a list is told at its place in the file', () => {
  const { findings } = carryPolicies(
    located(`{apiVersion: v1, kind: List, items: [${item('a')}, {kind: Secret, apiVersion: v1}]}`),
    cilium,
  );
  expect(findings.map(({ code, place }) => `${code} ${place?.source.text}`)).toEqual(['FL-POL-001 /items/1/kind']);
});

test('empty documents are passed over', () => {
  expect(findingsOf(`---\n---\n${item('a')}`)).toEqual([]);
});

test('a policy given twice is told with both places', () => {
  const { findings } = carryPolicies(
    [
      ...located(`{apiVersion: v1, kind: List, items: [${item('a')}]}`, 'one.yaml'),
      ...located(item('a'), 'two.yaml'),
      ...located(item('a').replace('namespace: a', 'namespace: b'), 'three.yaml'),
    ],
    cilium,
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toBe('NetworkPolicy `a/a` is given twice');
  expect(findings[0]?.place?.source).toEqual({ path: 'two.yaml', text: '/metadata/name' });
  expect(findings[0]?.related?.[0]?.place.source).toEqual({ path: 'one.yaml', text: '/items/0/metadata/name' });
});

test('kinds of the same name do not collide', () => {
  const cilium = `{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: a}, spec: {endpointSelector: {}, ingress: [{}]}}`;
  expect(findingsOf(`${item('a')}\n---\n${cilium}`)).toEqual([]);
});
