import { expect, test } from 'vitest';
import { carryPolicies } from '../../../src/policy/carry/carry-policies';
import { compareWithWorkloads } from '../../../src/policy/workloads/compare-with-workloads';
import { readWorkloads } from '../../../src/policy/workloads/read-workloads';
import { located } from '../../support/located';
import { cilium as enforcer } from '../carry/findings-of';

const namespaces = `
{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: blue}}}
---
{apiVersion: v1, kind: Namespace, metadata: {name: bank}}
`;
const pods = `
{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {serviceAccountName: web, containers: []}}
---
{apiVersion: v1, kind: Pod, metadata: {name: agent, namespace: shop, labels: {app: agent}}, spec: {hostNetwork: true, containers: []}}
---
{apiVersion: v1, kind: Pod, metadata: {name: vault, namespace: bank, labels: {app: vault}}, spec: {containers: []}}
`;

const compared = (policy: string, workloads: string) => {
  const { policies, findings } = carryPolicies(located(policy), enforcer);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return compareWithWorkloads(policies, readWorkloads(located(workloads)));
};
const told = (policy: string, workloads = `${namespaces}---${pods}`) =>
  compared(policy, workloads).map(({ code, path }) => `${code} ${path}`);

const kubernetes = (namespace: string, selector: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: ${namespace}}, spec: {podSelector: ${selector}}}`;
const cilium = (selector: string) =>
  `{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: shop}, spec: {endpointSelector: ${selector}, ingress: [{}]}}`;
const clusterwide = (selector: string) =>
  `{apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: a}, specs: [{endpointSelector: ${selector}, ingress: [{}]}]}`;

test.each([
  [
    'a namespace that is not declared',
    kubernetes('shpo', '{matchLabels: {app: web}}'),
    'FL-POL-010 /metadata/namespace',
  ],
  ['a selector of nothing', kubernetes('shop', '{matchLabels: {app: wbe}}'), 'FL-POL-011 /spec/podSelector'],
  ['a selector of pods elsewhere', kubernetes('shop', '{matchLabels: {app: vault}}'), 'FL-POL-011 /spec/podSelector'],
  [
    'a selector of pods on the host network',
    kubernetes('shop', '{matchLabels: {app: agent}}'),
    'FL-POL-011 /spec/podSelector',
  ],
  ['an endpoint selector of nothing', cilium('{matchLabels: {"k8s:app": wbe}}'), 'FL-POL-011 /spec/endpointSelector'],
  [
    'an endpoint selector of another team',
    clusterwide('{matchLabels: {io.cilium.k8s.namespace.labels.team: red}}'),
    'FL-POL-011 /specs/0/endpointSelector',
  ],
])('%s is told', (_, policy, expected) => {
  expect(told(policy)).toEqual([expected]);
});

test.each([
  ['a selector of a workload', kubernetes('shop', '{matchLabels: {app: web}}')],
  ['a selector of all pods, also those to come', kubernetes('shop', '{}')],
  ['a label with its source', cilium('{matchLabels: {"any:app": web}}')],
  ['a service account', cilium('{matchLabels: {io.cilium.k8s.policy.serviceaccount: web}}')],
  ['a namespace by name', clusterwide('{matchLabels: {"k8s:io.kubernetes.pod.namespace": bank}}')],
  ['a namespace by label', clusterwide('{matchLabels: {io.cilium.k8s.namespace.labels.team: blue, app: web}}')],
  ['what no workload can tell', cilium('{matchLabels: {"reserved:ingress": ""}}')],
  ['a cluster of the mesh', clusterwide('{matchLabels: {io.cilium.k8s.policy.cluster: other}}')],
])('%s is found', (_, policy) => {
  expect(told(policy)).toEqual([]);
});

test('nothing is said of namespaces where none is declared, nor of selectors where nothing runs', () => {
  expect(told(kubernetes('elsewhere', '{matchLabels: {app: web}}'), pods)).toEqual(['FL-POL-011 /spec/podSelector']);
  expect(told(kubernetes('shop', '{matchLabels: {app: wbe}}'), namespaces)).toEqual([]);
});

test('a namespace that is nearly right is proposed', () => {
  expect(compared(kubernetes('shpo', '{}'), namespaces)[0]?.help).toBe('did you mean `shop`?');
});

const peer = (namespace: string, one: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: ${namespace}}, spec: {podSelector: {}, ingress: [{from: [${one}]}]}}`;
const endpoints = (entry: string) =>
  `{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: shop}, spec: {endpointSelector: {}, ${entry}}}`;

test.each([
  ['of the namespace', peer('shop', '{podSelector: {matchLabels: {app: wbe}}}'), 'ingress/0/from/0/podSelector'],
  [
    'of another one',
    peer(
      'shop',
      '{podSelector: {matchLabels: {app: web}}, namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: bank}}}',
    ),
    'ingress/0/from/0/podSelector',
  ],
  [
    'by its label',
    endpoints('ingressDeny: [{fromEndpoints: [{}, {matchLabels: {app: wbe}}]}], ingress: [{}]'),
    'ingressDeny/0/fromEndpoints/1',
  ],
  [
    'by its namespace',
    endpoints('egress: [{toEndpoints: [{matchLabels: {io.kubernetes.pod.namespace: bank, app: web}}]}]'),
    'egress/0/toEndpoints/0',
  ],
])('a peer that no workload is, chosen %s, is told', (_, policy, path) => {
  expect(told(policy)).toEqual([`FL-OBJ-003 /spec/${path}`]);
});

test.each([
  ['that is there', peer('shop', '{podSelector: {matchLabels: {app: web}}}')],
  ['of any kind', peer('shop', '{podSelector: {}}')],
  [
    'in several namespaces',
    peer('shop', '{podSelector: {matchLabels: {app: x}}, namespaceSelector: {matchLabels: {team: blue}}}'),
  ],
  [
    'in a namespace that the files do not tell of',
    endpoints(
      'egress: [{toEndpoints: [{matchLabels: {"k8s:io.kubernetes.pod.namespace": kube-system, k8s-app: kube-dns}}]}]',
    ),
  ],
  [
    'by labels of its namespace',
    endpoints('egress: [{toEndpoints: [{matchLabels: {io.cilium.k8s.namespace.labels.team: blue, app: x}}]}]'),
  ],
  ['that is no pod', endpoints('ingress: [{fromEndpoints: [{matchLabels: {"reserved:ingress": ""}}]}]')],
])('nothing is said of a peer %s', (_, policy) => {
  expect(told(policy)).toEqual([]);
});

const serving = `${namespaces}---
{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {containers: [{ports: [{name: http, containerPort: 80}, {name: dns, containerPort: 53, protocol: UDP}]}]}}
`;
const onPorts = (ports: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: shop}, spec: {podSelector: {matchLabels: {app: web}}, ingress: [{ports: ${ports}}]}}`;
const toPorts = (ports: string) => endpoints(`ingress: [{toPorts: [{ports: ${ports}}]}]`);

test('a named port that no selected workload has is told, with those that there are', () => {
  expect(told(onPorts('[{port: http}, {port: 9}, {port: htpp}, {port: dns}]'), serving)).toEqual([
    'FL-OBJ-004 /spec/ingress/0/ports/2/port',
    'FL-OBJ-004 /spec/ingress/0/ports/3/port',
  ]);
  const [found] = compared(onPorts('[{port: htpp}]'), serving);
  expect(found).toMatchObject({ message: expect.stringContaining('they have `http`'), help: 'did you mean `http`?' });
  expect(told(toPorts('[{port: HTTP}, {port: "9"}, {port: dns}, {port: metrics}]'), serving)).toEqual([
    'FL-OBJ-004 /spec/ingress/0/toPorts/0/ports/3/port',
  ]);
  expect(told(toPorts('[{port: dns, protocol: TCP}]'), serving)).toHaveLength(1);
});

test('nothing is said of named ports where nothing that is known is selected', () => {
  expect(told(onPorts('[{port: metrics}]'), namespaces)).toEqual([]);
});
