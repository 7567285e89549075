import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excludeEachOther } from '../../../src/components/egressgateway/policies/exclude-each-other';
import { implies } from '../../../src/components/egressgateway/policies/implies';
import { type Requirement, requirementsOf } from '../../../src/components/egressgateway/policies/requirements';
import { matchesSelector } from '../../../src/policy/matches-selector';
import { anyModelOf } from '../../support/model-of';
import { policy, specOf } from './specs';

const key = fc.constantFrom('a', 'b');
const value = fc.constantFrom('1', '2', '3');
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({
    of: fc.constant('pod' as const),
    key,
    operator: fc.constantFrom('In' as const, 'NotIn' as const),
    values: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    of: fc.constant('pod' as const),
    key,
    operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const),
    values: fc.constant([]),
  }),
);
const requirements = fc.array(requirement, { maxLength: 3 });

const values = [undefined, '1', '2', '3', '4'];
const pods = values.flatMap((a) => values.map((b) => ({ ...(a && { a }), ...(b && { b }) })));
const takes = (list: readonly Requirement[], labels: Record<string, string>) =>
  matchesSelector(
    {
      matchExpressions: list.map(({ key: name, operator, values: all }) => ({ key: name, operator, values: [...all] })),
    },
    labels,
  );

describe('requirements of two policies', () => {
  test('that exclude each other share no pod', () => {
    fc.assert(
      fc.property(requirements, requirements, (a, b) => {
        if (excludeEachOther(a, b)) expect(pods.filter((one) => takes(a, one) && takes(b, one))).toEqual([]);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('of which one implies the other: each of its pods is the other’s too', () => {
    fc.assert(
      fc.property(requirements, requirements, (a, b) => {
        if (implies(a, b)) expect(pods.filter((one) => takes(a, one) && !takes(b, one))).toEqual([]);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('that are the same imply each other', () => {
    fc.assert(
      fc.property(requirements, (a) => {
        expect(implies(a, a)).toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('count a namespace by name, and keep labels of namespaces and of pods apart', () => {
    const of = (more: object) => {
      const [one] = anyModelOf(specOf({ policies: [{ ...policy, ...more }] })).egress?.policies ?? [];
      return one ? requirementsOf(one) : [];
    };
    const [shop, bank] = [of({ namespace: 'shop', from: {} }), of({ namespace: 'bank', from: {} })];
    const byLabel = { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'bank' } } };
    expect(excludeEachOther(shop, bank)).toBe(true);
    expect(excludeEachOther(shop, of({ from: byLabel }))).toBe(true);
    expect(
      excludeEachOther(
        of({ from: { pods: { matchLabels: { a: '1' } } } }),
        of({ from: { namespaces: { matchLabels: { a: '2' } } } }),
      ),
    ).toBe(false);
  });
});
