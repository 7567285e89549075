import { expect, test } from 'vitest';
import type { Located } from '../../../src/diagnostics/located';
import { findCidrGroups } from '../../../src/policy/carry/find-cidr-groups';
import type { Policy } from '../../../src/policy/policy';

const place = () => ({ source: { path: 'p.yaml', text: '' }, start: 0, end: 0 });
const group = (name: string, labels = {}): Located<Policy> => ({
  value: {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumCIDRGroup',
    metadata: { name, labels },
    spec: { externalCIDRs: ['192.0.2.0/24'] },
  },
  place,
});
const policy = (rule: object): Located<Policy> => ({
  value: {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { endpointSelector: {}, ...rule },
  },
  place,
});
const found = (...policies: readonly Located<Policy>[]) => findCidrGroups(policies).map(({ path }) => path);

test('a rule names a group that one of the files makes', () => {
  const rule = policy({ egress: [{ toCIDRSet: [{ cidrGroupRef: 'offices' }] }] });
  expect(found(rule)).toEqual(['/spec/egress/0/toCIDRSet/0/cidrGroupRef']);
  expect(found(rule, group('offices'))).toEqual([]);
  expect(found(policy({ egressDeny: [{ toCIDRSet: [{ cidrGroupRef: 'a' }] }] }))).toHaveLength(1);
});

test('a rule selects a group that one of the files makes', () => {
  const set = { cidrGroupSelector: { matchLabels: { kind: 'office' } } };
  const rule = policy({ ingress: [{}, { fromCIDRSet: [{ cidr: '10.0.0.0/8' }, set] }] });
  expect(found(rule, group('offices'))).toEqual(['/spec/ingress/1/fromCIDRSet/1/cidrGroupSelector']);
  expect(found(rule, group('offices', { kind: 'office' }))).toEqual([]);
  expect(found(policy({ ingressDeny: [{ fromCIDRSet: [set] }] }))).toHaveLength(1);
});
