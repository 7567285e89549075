import { expect, test } from 'vitest';
import { carryPolicies } from '../../../src/policy/carry/carry-policies';
import { located } from '../../support/located';
import { cilium, ciliumPolicy, findingsOf, networkPolicy } from './findings-of';

const meta = (metadata: string, kind = 'NetworkPolicy', rest = 'spec: {podSelector: {}}') =>
  `{apiVersion: networking.k8s.io/v1, kind: ${kind}, metadata: {${metadata}}, ${rest}}`;

const group = (metadata: string, apiVersion = 'cilium.io/v2', cidr = '10.0.0.0/8') =>
  `{apiVersion: ${apiVersion}, kind: CiliumCIDRGroup, metadata: {${metadata}}, spec: {externalCIDRs: ["${cidr}"]}}`;

test.each([
  ['a kind that is no policy', '{apiVersion: v1, kind: Service, metadata: {name: a}}', 'FL-POL-001 /kind'],
  ['an Antrea policy', '{apiVersion: crd.antrea.io/v1beta1, kind: ClusterGroup}', 'FL-POL-013 /apiVersion'],
  ['an old version of one', '{apiVersion: crd.antrea.io/v1alpha1, kind: Tier}', 'FL-POL-003 /apiVersion'],
  [
    'a policy of Kubernetes for the whole cluster',
    '{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy}',
    'FL-POL-001 /kind',
  ],
  ['a scalar', 'hello', 'FL-POL-002 '],
  ['a list', '[a]', 'FL-POL-002 '],
  ['a document without kind', '{apiVersion: v1}', 'FL-POL-002 '],
  ['a document without apiVersion', '{kind: NetworkPolicy}', 'FL-POL-002 '],
  [
    'an old group of NetworkPolicy',
    meta('name: a').replace('networking.k8s.io/v1', 'extensions/v1beta1'),
    'FL-POL-003 /apiVersion',
  ],
  ['an old version of CiliumCIDRGroup', group('name: a', 'cilium.io/v2alpha1'), 'FL-POL-003 /apiVersion'],
  [
    'a status',
    meta('name: a, namespace: b', 'NetworkPolicy', 'spec: {podSelector: {}}, status: {}'),
    'FL-POL-004 /status',
  ],
  ['a uid', meta('name: a, namespace: b, uid: c'), 'FL-POL-004 /metadata/uid'],
  ['a resource version', meta('name: a, namespace: b, resourceVersion: "1"'), 'FL-POL-004 /metadata/resourceVersion'],
  ['managed fields', meta('name: a, namespace: b, managedFields: []'), 'FL-POL-004 /metadata/managedFields'],
  ['a creation time', meta('name: a, namespace: b, creationTimestamp: null'), 'FL-POL-004 /metadata/creationTimestamp'],
  [
    "kubectl's note of what was applied",
    meta('name: a, namespace: b, annotations: {kubectl.kubernetes.io/last-applied-configuration: "{}"}'),
    'FL-POL-004 /metadata/annotations/kubectl.kubernetes.io~1last-applied-configuration',
  ],
  ['no namespace', meta('name: a'), 'FL-POL-005 /metadata'],
  ['a namespace on a cluster-wide kind', group('name: a, namespace: b'), 'FL-POL-006 /metadata/namespace'],
  ['a name that is no DNS name', meta('name: A_b, namespace: b'), 'FL-POL-007 /metadata/name'],
  ['a namespace with a dot', meta('name: a, namespace: b.c'), 'FL-POL-007 /metadata/namespace'],
  [
    'a sync wave',
    meta('name: a, namespace: b, annotations: {argocd.argoproj.io/sync-wave: "1"}'),
    'FL-POL-009 /metadata/annotations/argocd.argoproj.io~1sync-wave',
  ],
  [
    'a hook of Argo CD',
    meta('name: a, namespace: b, annotations: {argocd.argoproj.io/hook: PreSync}'),
    'FL-POL-009 /metadata/annotations/argocd.argoproj.io~1hook',
  ],
  [
    'a hook of Helm',
    meta('name: a, namespace: b, annotations: {helm.sh/hook: post-install}'),
    'FL-POL-009 /metadata/annotations/helm.sh~1hook',
  ],
  ['an unknown field of metadata', meta('name: a, namespace: b, label: {a: b}'), 'FL-POL-101 /metadata/label'],
  ['no spec', meta('name: a, namespace: b', 'NetworkPolicy', ''), 'FL-POL-103 '],
  ['no name', meta('namespace: b'), 'FL-POL-103 /metadata'],
  ['a CIDR group with one address', group('name: a', 'cilium.io/v2', '10.0.0.1'), 'FL-POL-108 /spec/externalCIDRs/0'],
])('%s is refused', (_, yaml, expected) => {
  expect(findingsOf(yaml)).toEqual([expected]);
});

test.each([
  [
    'a NetworkPolicy with labels and annotations',
    meta('name: a.b, namespace: c, labels: {a: b}, annotations: {team: x}'),
  ],
  ['a CIDR group', group('name: a')],
  [
    'a Cilium policy with description, log and labels',
    ciliumPolicy('description: d, log: {value: größe}, labels: [{key: a}], ingress: [{}]'),
  ],
])('%s passes', (_, yaml) => {
  expect(findingsOf(yaml)).toEqual([]);
});

test('unknown fields and values come with what was probably meant', () => {
  const help = (yaml: string) => carryPolicies(located(yaml), cilium).findings[0]?.help;
  expect(help(networkPolicy('policyType: [Ingress]'))).toBe('did you mean `policyTypes`?');
  expect(help(networkPolicy('policyTypes: [ingress]'))).toBe('did you mean `Ingress`?');
  expect(help(ciliumPolicy('ingress: [{fromEndpoint: []}]'))).toBe('did you mean `fromEndpoints`?');
  expect(help(ciliumPolicy('ingress: [{fromEntities: [worlds]}]'))).toBe('did you mean `world`?');
  expect(help(networkPolicy('').replaceAll('NetworkPolicy', 'NetworkPolicies'))).toBe('did you mean `NetworkPolicy`?');
});

test('the finding of an old apiVersion names the one to write', () => {
  expect(carryPolicies(located(group('name: a', 'cilium.io/v2alpha1')), cilium).findings[0]?.help).toBe(
    'write `apiVersion: cilium.io/v2`',
  );
});

test('a value is shown with what is wrong about it', () => {
  const message = (yaml: string) => carryPolicies(located(yaml), cilium).findings[0]?.message;
  expect(message(ciliumPolicy('egress: [{toPorts: [{ports: [{port: 80}]}]}]'))).toBe('80 must be a string here: "80"');
  expect(message(networkPolicy('ingress: [{ports: [{port: "80"}]}]'))).toBe(
    '"80" is neither the number of a port nor a valid name of one',
  );
  expect(message(networkPolicy('ingress: [{ports: [{port: 70000}]}]'))).toBe('70000 is out of range: at most 65535');
  expect(message(networkPolicy('ingress: [{ports: [{protocol: ICMP}]}]'))).toBe(
    '"ICMP" is none of `TCP`, `UDP`, `SCTP`',
  );
  expect(message(networkPolicy('ingress: {}'))).toBe('this must be a list');
  expect(message(networkPolicy('ingress: null'))).toBe('an empty value stands where a list is needed (`[]`)');
  expect(message(networkPolicy('policyTypes: [Ingress, Egress, Ingress]'))).toBe(
    '`policyTypes` has more than 2 entries',
  );
  expect(message(ciliumPolicy('egress: [{toFQDNs: [{matchName: "*.example.com"}]}]'))).toBe(
    '"*.example.com" is not a DNS name (a `*` may stand in `matchPattern` only)',
  );
  expect(message(ciliumPolicy('enableDefaultDeny: {ingress: "no"}, ingress: [{}]'))).toBe('"no" must be true or false');
});

test('every mistake of a document is told, not only the first', () => {
  const yaml = meta('name: A, uid: b', 'NetworkPolicy', 'spec: {podSelector: {matchLabel: {}}, ingres: []}');
  expect(findingsOf(yaml).toSorted()).toEqual([
    'FL-POL-004 /metadata/uid',
    'FL-POL-005 /metadata',
    'FL-POL-007 /metadata/name',
    'FL-POL-101 /spec/ingres',
    'FL-POL-101 /spec/podSelector/matchLabel',
  ]);
});
