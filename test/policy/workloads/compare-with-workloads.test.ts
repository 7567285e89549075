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
