import { expect, test } from 'vitest';
import { readPolicyObjects } from '../../../src/policy/dialects/read-policy-objects';
import { located } from '../../support/located';

const found = (version: string, kind: string, tier: string, rule: string) =>
  readPolicyObjects(
    located(`apiVersion: policy.networking.k8s.io/${version}
kind: ${kind}
metadata: {name: one}
spec: {${tier} priority: 1, subject: {namespaces: {}}, egress: [{to: [{networks: [192.0.2.0/24]}], ${rule}}]}
`),
  ).findings.map(({ code, path }) => `${code} ${path}`);

test.each<[string, string[]]>([
  ['start: 90, end: 80', ['FL-POL-104 /spec/egress/0/protocols/0/tcp/destinationPort/range']],
  ['start: 80, end: 80', ['FL-POL-104 /spec/egress/0/protocols/0/tcp/destinationPort/range']],
  ['start: 80, end: 90', []],
])('a ClusterNetworkPolicy names ports {%s}', (range, codes) => {
  const rule = `action: Deny, protocols: [{tcp: {destinationPort: {range: {${range}}}}}]`;
  expect(found('v1alpha2', 'ClusterNetworkPolicy', 'tier: Admin,', rule)).toEqual(codes);
});

test.each<[string, string[]]>([
  ['start: 90, end: 80', ['FL-POL-104 /spec/egress/0/ports/0/portRange']],
  ['start: 80, end: 80', []],
])('an AdminNetworkPolicy names ports {%s}', (range, codes) => {
  const rule = `action: Deny, ports: [{portRange: {protocol: TCP, ${range}}}]`;
  expect(found('v1alpha1', 'AdminNetworkPolicy', '', rule)).toEqual(codes);
});
