import { expect, test } from 'vitest';
import { repairText } from '../../src/changes/repair-text';
import type { PolicyChange } from '../../src/policy/rollout/policy-change';

const located = { value: {}, place: () => undefined } as never;
const change = (name: string): PolicyChange => ({
  ...{
    key: `networking.k8s.io/NetworkPolicy shop/${name}`,
    kind: 'networking.k8s.io/NetworkPolicy',
    list: 'kubernetes',
  },
  ...{ before: located, after: located },
});
const told = (...stuck: PolicyChange[]) =>
  repairText({ verdict: 'interrupted', interruptions: [], commits: [], stuck });

test('where nothing helps, the objects are named of which none may come first', () => {
  expect(told(change('a'), change('b'))).toMatch(
    /^no order is safe: whichever of the new NetworkPolicy shop\/a, the new NetworkPolicy shop\/b comes first, /,
  );
  expect(told(change('a'))).toMatch(/^no order is safe: the new NetworkPolicy shop\/a does not come all at once, /);
});

test('nothing is said of what interrupts nothing', () => {
  expect(repairText({ verdict: 'hitless', interruptions: [], commits: [] })).toBeUndefined();
});
