import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LabelSelector } from '../../imports/meta';
import { matchesSelector } from '../../src/policy/matches-selector';

const labels = { app: 'web', empty: '' };

test.each<[string, LabelSelector, boolean]>([
  ['an empty selector matches everything', {}, true],
  ['equal labels match', { matchLabels: { app: 'web' } }, true],
  ['another value does not match', { matchLabels: { app: 'api' } }, false],
  ['an absent label is not an empty one', { matchLabels: { tier: '' } }, false],
  ['an empty value matches an empty value', { matchLabels: { empty: '' } }, true],
  ['all labels must match', { matchLabels: { app: 'web', tier: 'x' } }, false],
  [
    'In matches one of its values',
    { matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] },
    true,
  ],
  ['In does not match an absent label', { matchExpressions: [{ key: 'tier', operator: 'In', values: [''] }] }, false],
  ['NotIn matches another value', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] }, true],
  ['NotIn matches an absent label', { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['x'] }] }, true],
  [
    'NotIn does not match its values',
    { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] },
    false,
  ],
  ['Exists matches an empty value', { matchExpressions: [{ key: 'empty', operator: 'Exists' }] }, true],
  ['Exists does not match an absent label', { matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, false],
  ['DoesNotExist matches an absent label', { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, true],
  [
    'DoesNotExist does not match an empty value',
    { matchExpressions: [{ key: 'empty', operator: 'DoesNotExist' }] },
    false,
  ],
  [
    'names that objects inherit are no labels',
    { matchExpressions: [{ key: 'constructor', operator: 'Exists' }] },
    false,
  ],
])('%s', (_, selector, expected) => {
  expect(matchesSelector(selector, labels)).toBe(expected);
});

test('NotIn is what In is not, and DoesNotExist what Exists is not', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const values = fc.array(fc.constantFrom('', 'x', 'y'), { minLength: 1 });
  fc.assert(
    fc.property(fc.dictionary(key, fc.constantFrom('', 'x', 'y')), key, values, (given, name, some) => {
      const one = (operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist') =>
        matchesSelector({ matchExpressions: [{ key: name, operator, values: some }] }, given);
      expect(one('NotIn')).toBe(!one('In'));
      expect(one('DoesNotExist')).toBe(!one('Exists'));
    }),
    { seed: 1, numRuns: 200 },
  );
});
