import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excludeEachOther } from '../../src/policy/exclude-each-other';
import { matchesSelector } from '../../src/policy/matches-selector';

const keys = ['pool', 'role'] as const;
const values = ['a', 'b', 'c'] as const;
const key = fc.constantFrom(...keys);
const few = fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 });
const expression = fc.oneof(
  fc.record({ key, operator: fc.constantFrom('In' as const, 'NotIn' as const), values: few }),
  fc.record({ key, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
);
const selector = fc.record({
  matchLabels: fc.dictionary(key, fc.constantFrom('a', 'b'), { maxKeys: 1 }),
  matchExpressions: fc.array(expression, { maxLength: 2 }),
});

/** Of each key one value, one that no selector names among them, or none. */
const everyLabels = keys.reduce<Record<string, string>[]>(
  (all, one) => all.flatMap((labels) => [labels, ...values.map((value) => ({ ...labels, [one]: value }))]),
  [{}],
);

test('selectors exclude each other where no labels meet both', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(selector, selector, (a, b) => {
      const both = everyLabels.some((labels) => matchesSelector(a, labels) && matchesSelector(b, labels));
      seen.add(both);
      expect(excludeEachOther(a, b)).toBe(!both);
    }),
    { seed: 7, numRuns: 1000 },
  );
  expect(seen.size).toBe(2);
});
