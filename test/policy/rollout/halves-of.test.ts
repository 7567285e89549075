import { expect, test } from 'vitest';
import { halvesOf } from '../../../src/policy/rollout/halves-of';
import type { PolicyChange } from '../../../src/policy/rollout/policy-change';

const place = () => ({ source: { path: 'a.yaml', text: '' }, start: 0, end: 0 });

/** A change of one object, by what it specifies before and after. */
function change(list: PolicyChange['list'], before: object | undefined, after: object | undefined): PolicyChange {
  const located = (spec: object) =>
    ({ value: { apiVersion: 'v1', kind: 'Any', metadata: { name: 'a' }, spec }, place }) as never;
  return {
    ...{ key: '/Any /a', kind: '/Any', list },
    ...(before && { before: located(before) }),
    ...(after && { after: located(after) }),
  };
}

/** What the two halves specify, `first` being the direction that is new. */
function halves(first: 'ingress' | 'egress', ...changed: Parameters<typeof change>) {
  const found = halvesOf(change(...changed), first);
  const shown = (put: { readonly after?: { readonly value: object } } | undefined) => put?.after?.value;
  return found && [shown(found.own), shown(found.other)];
}

const of = (spec: object, name = 'a') => ({ apiVersion: 'v1', kind: 'Any', metadata: { name }, spec });
const all = { podSelector: {} };

test('a NetworkPolicy is of its types in each half, also of those that it does not name', () => {
  const [old, now] = [
    { ...all, egress: [{}] },
    { ...all, ingress: [{}] },
  ];
  expect(halves('ingress', 'kubernetes', old, now)).toEqual([
    of({ ...all, policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] }),
    undefined,
  ]);
  expect(halves('egress', 'kubernetes', old, now)).toEqual([of({ ...all, policyTypes: ['Ingress'] }), undefined]);
});

test('what comes or goes is there in one direction, or not at all', () => {
  const one = { ...all, policyTypes: ['Ingress'], ingress: [{}] };
  expect(halves('ingress', 'kubernetes', undefined, one)).toEqual([of(one), undefined]);
  expect(halves('egress', 'kubernetes', undefined, one)).toEqual([undefined, undefined]);
  expect(halves('ingress', 'kubernetes', one, undefined)).toEqual([undefined, undefined]);
  expect(halves('egress', 'kubernetes', one, undefined)).toEqual([of(one), undefined]);
});

test('a rule of Cilium takes its denials and its default along', () => {
  const old = { endpointSelector: {}, enableDefaultDeny: { ingress: false }, ingress: [{}], egressDeny: [{}] };
  const now = { endpointSelector: {}, enableDefaultDeny: { egress: false }, ingressDeny: [{}], egress: [{}] };
  expect(halves('ingress', 'cilium', old, now)).toEqual([
    of({ endpointSelector: {}, ingressDeny: [{}], egressDeny: [{}] }),
    undefined,
  ]);
  expect(halves('egress', 'cilium', old, now)).toEqual([
    of({ endpointSelector: {}, enableDefaultDeny: { egress: false, ingress: false }, egress: [{}], ingress: [{}] }),
    undefined,
  ]);
});

test('what is about other pods, or of another rank, stands beside the old one', () => {
  const [old, now] = [
    { priority: 5, ingress: [{ name: 'old' }], egress: [{ name: 'old' }] },
    { priority: 6, ingress: [{ name: 'new' }] },
  ];
  expect(halves('ingress', 'antrea', old, now)).toEqual([
    of({ priority: 5, egress: [{ name: 'old' }] }),
    of({ priority: 6, ingress: [{ name: 'new' }] }, 'a-bridge'),
  ]);
});

test('what has no halves is not taken apart', () => {
  expect(halvesOf(change('calico', { ingress: [] }, { egress: [] }), 'ingress')).toBeUndefined();
  const several = { key: '/Any /a', kind: '/Any', list: 'cilium', after: { value: { specs: [{}] }, place } } as never;
  expect(halvesOf(several, 'ingress')).toBeUndefined();
});
