import { expect, test } from 'vitest';
import { carryPolicies } from '../../../src/policy/carry/carry-policies';
import { located } from '../../support/located';
import { cilium, ciliumPolicy, hostPolicy, networkPolicy } from './findings-of';

const stages = (yaml: string) => carryPolicies(located(yaml), cilium).manifests.map(({ stage }) => stage);
const open = (entry: string) => ciliumPolicy(`enableDefaultDeny: {egress: false}, egress: [${entry}]`);
const tcp80 = 'ports: [{port: "80", protocol: TCP}]';

test.each([
  ['a NetworkPolicy with rules', networkPolicy('ingress: [{}]')],
  ['a NetworkPolicy whose rules allow all', networkPolicy('ingress: [{}], egress: [{}]')],
  ['a Cilium rule with ingress', ciliumPolicy('ingress: [{fromEntities: [all]}]')],
  ['a Cilium rule with egress', ciliumPolicy('egress: [{toEntities: [all]}]')],
  ['rules for Kafka', open(`{toPorts: [{${tcp80}, rules: {kafka: [{topic: orders}]}}]}`)],
  ['rules of a parser of its own', open(`{toPorts: [{${tcp80}, rules: {l7proto: r2d2}}]}`)],
  ['HTTP rules, whose other requests are refused', open(`{toPorts: [{${tcp80}, rules: {http: [{method: GET}]}}]}`)],
  [
    'DNS rules for some names',
    open('{toPorts: [{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*.example.com"}]}}]}'),
  ],
  ['server names', open(`{toPorts: [{${tcp80}, serverNames: [a.example.com]}]}`)],
  ['a listener', open(`{toPorts: [{${tcp80}, listener: {name: l, envoyConfig: {name: e}}}]}`)],
  ['required authentication', open('{toEntities: [all], authentication: {mode: required}}')],
  [
    'one isolating rule among several',
    '{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: b}, specs: [{endpointSelector: {}, enableDefaultDeny: {ingress: false}, ingress: [{fromEntities: [all]}]}, {endpointSelector: {}, egress: [{}]}]}',
  ],
  ['a host policy', hostPolicy('ingress: [{fromEntities: [cluster]}]')],
])('%s isolates, and allows something', (_, yaml) => {
  expect(stages(yaml)).toEqual(['isolate']);
});

test.each([
  ['a NetworkPolicy without rules', networkPolicy('policyTypes: [Egress]')],
  ['a rule that switches off the other direction', ciliumPolicy('enableDefaultDeny: {egress: false}, ingress: [{}]')],
  [
    'a rule that switches off one of two directions',
    ciliumPolicy('enableDefaultDeny: {egress: false}, ingress: [{}], egress: [{}]'),
  ],
  [
    'a denial, even without default deny',
    ciliumPolicy('enableDefaultDeny: {ingress: false}, ingressDeny: [{fromEntities: [world]}]'),
  ],
  ['a denial on egress', ciliumPolicy('enableDefaultDeny: {egress: false}, egressDeny: [{toEntities: [world]}]')],
  ['an empty rule of Cilium', ciliumPolicy('ingress: [{}]')],
])('%s only takes away', (_, yaml) => {
  expect(stages(yaml)).toEqual(['deny']);
});

test.each([
  [
    'a rule without default deny',
    ciliumPolicy('enableDefaultDeny: {ingress: false}, ingress: [{fromEntities: [all]}]'),
  ],
  [
    'two directions without default deny',
    ciliumPolicy('enableDefaultDeny: {ingress: false, egress: false}, ingress: [{}], egress: [{}]'),
  ],
  [
    'default deny for a direction without entries, which sets nothing',
    ciliumPolicy('enableDefaultDeny: {ingress: false, egress: true}, ingress: [{}]'),
  ],
  [
    'an empty section beside an open one',
    ciliumPolicy('enableDefaultDeny: {egress: false}, ingress: [], egress: [{}]'),
  ],
  ['DNS made visible', open('{toPorts: [{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}]}')],
  ['HTTP made visible', open(`{toPorts: [{${tcp80}, rules: {http: [{}]}}]}`)],
  ['layer 7 rules that are empty', open(`{toPorts: [{${tcp80}, rules: {http: []}}]}`)],
  ['authentication switched off', open('{toEntities: [all], authentication: {mode: disabled}}')],
  [
    'a host policy without default deny',
    hostPolicy('enableDefaultDeny: {ingress: false}, ingress: [{fromEntities: [cluster]}]'),
  ],
])('%s allows and isolates nothing', (_, yaml) => {
  expect(stages(yaml)).toEqual(['allow']);
});

test('CIDR groups come before the policies that name them', () => {
  expect(
    stages('{apiVersion: cilium.io/v2, kind: CiliumCIDRGroup, metadata: {name: a}, spec: {externalCIDRs: []}}'),
  ).toEqual(['policy-groups']);
});
