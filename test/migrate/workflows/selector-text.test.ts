import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectorText } from '../../../src/migrate/workflows/selector-text';
import { matchesSelector } from '../../../src/policy/matches-selector';
import { selects } from './simulator/labels';

const key = fc.constantFrom('role', 'example.com/role', 'constructor');
const value = fc.constantFrom('a', 'b-1', 'c.d');
const expression = fc.oneof(
  fc.record({
    key,
    operator: fc.constantFrom('In' as const, 'NotIn' as const),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ key, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
);
const selector = fc.record({
  matchLabels: fc.dictionary(key, value),
  matchExpressions: fc.array(expression, { maxLength: 3 }),
});

test('a selector written for kubectl selects what it selects as an object', () => {
  fc.assert(
    fc.property(selector, fc.dictionary(key, value), (one, labels) => {
      expect(selects(selectorText(one), new Map(Object.entries(labels)))).toBe(matchesSelector(one, labels));
    }),
    { seed: 7, numRuns: 500 },
  );
});
