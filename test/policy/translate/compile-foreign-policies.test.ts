import { describe, expect, test } from 'vitest';
import { compileForeignPolicies } from '../../../src/policy/translate/compile-foreign-policies';
import { readDocuments } from '../../../src/spec/documents/read-documents';

const inventory = { workloads: [], namespaces: [], findings: [] };

function compiled(text: string, target: 'cilium' | 'antrea' | 'kubernetes') {
  const { documents } = readDocuments({ path: 'policies.yaml', text });
  const { documents: into, findings } = compileForeignPolicies(documents, {
    target,
    facts: () => ({ ranges: {} }),
    inventory,
  });
  return {
    documents,
    into,
    kinds: into.map(({ value }) => {
      const { apiVersion, kind } = value as { apiVersion: string; kind: string };
      return `${apiVersion} ${kind}`;
    }),
    codes: findings.map(({ code }) => code),
    lines: findings.map(({ place }) => place?.source.text.slice(0, place.start).split('\n').length),
  };
}

const networkPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: {app: front}}}]}]}
---
`;
const tier = `apiVersion: crd.antrea.io/v1beta1
kind: Tier
metadata: {name: early}
spec: {priority: 20}
---
`;
const dropped = `apiVersion: crd.antrea.io/v1beta1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  tier: early
  priority: 5
  appliedTo: [{podSelector: {matchLabels: {app: db}}}]
  ingress: [{action: Drop, from: [{podSelector: {matchLabels: {app: front}}}]}]
---
`;
const byName = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: names, namespace: shop}
spec:
  endpointSelector: {}
  egress:
    - toFQDNs: [{matchName: example.com}]
---
`;

describe('policies of other agents', () => {
  test('leave alone what the cluster enforces itself', () => {
    const { documents, into } = compiled(networkPolicy + byName, 'cilium');
    expect(into).toEqual(documents);
  });

  test('become those of the cluster, behind what stays the same object', () => {
    const { documents, into, kinds, codes } = compiled(networkPolicy + tier + dropped, 'cilium');
    expect(codes).toEqual([]);
    expect(into[0]?.value).toBe(documents[0]?.value);
    expect(kinds).toEqual(['networking.k8s.io/v1 NetworkPolicy', 'cilium.io/v2 CiliumNetworkPolicy']);
    expect(into[1]?.place('/metadata/name').source.path).toBe('policies.yaml');
  });

  test('are refused where they stand when they cannot be said, and none of them is written', () => {
    const { kinds, codes, lines } = compiled(networkPolicy + byName, 'kubernetes');
    expect(kinds).toEqual(['networking.k8s.io/v1 NetworkPolicy']);
    expect(codes).toEqual(['FL-TRL-008']);
    expect(lines).toEqual([12]);
  });

  test('are refused where a NetworkPolicy beside them may not mean the same any more', () => {
    const block = networkPolicy.replace('{podSelector: {matchLabels: {app: front}}}', '{ipBlock: {cidr: 10.0.0.0/8}}');
    const { kinds, codes, lines } = compiled(block + tier + dropped, 'cilium');
    expect(kinds).toEqual(['networking.k8s.io/v1 NetworkPolicy']);
    expect(new Set(codes)).toEqual(new Set(['FL-TRL-011']));
    expect(lines[0]).toBeLessThan(5);
  });

  test('are not mixed: nobody knows which of two agents goes first', () => {
    const { codes, lines } = compiled(dropped.replace('  tier: early\n', '') + byName, 'kubernetes');
    expect(codes).toEqual(['FL-TRL-014']);
    expect(lines).toEqual([10]);
  });

  test('must have the shape that their agent reads', () => {
    const { codes } = compiled(dropped.replace('action: Drop', 'action: Forbid'), 'cilium');
    expect(codes).toEqual(['FL-POL-104']);
  });

  test('are not read without a range that nobody can read', () => {
    const denied = `apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: out}
spec:
  egress:
    - {action: Deny, destination: {nets: [203.0.113.0/42]}}
    - {action: Allow}
---
`;
    expect(compiled(denied, 'cilium')).toMatchObject({ codes: ['FL-POL-108'], lines: [6] });
    const reversed = dropped.replace('action: Drop,', 'action: Drop, ports: [{protocol: TCP, port: 90, endPort: 80}],');
    expect(compiled(tier + reversed, 'cilium').codes).toContain('FL-POL-110');
  });

  test('are not made of what they refer to alone', () => {
    const { documents, into } = compiled(tier + networkPolicy, 'cilium');
    expect(into).toEqual(documents);
  });
});
