import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingValues } from '../../../src/policy/engine/fitting-values';
import { fitsPattern, type ValuePattern } from '../../../src/policy/model/value-pattern';

/** Every text of up to five letters: longer ones can fit no more patterns than two that are joined. */
const texts = [...'12345'].reduce<string[]>(
  (all) => ['', ...all.flatMap((one) => ['a', 'b', 'c'].map((letter) => letter + one))],
  [''],
);

const pattern = fc.record({
  op: fc.constantFrom('starts with', 'contains', 'ends with'),
  text: fc.constantFrom('a', 'b', 'ab', 'ba', 'aa'),
}) satisfies fc.Arbitrary<ValuePattern>;

const fits = (value: string, patterns: readonly ValuePattern[]) =>
  patterns.map((one) => (fitsPattern(one, value) ? 'T' : 'F')).join('');

test('there is one value for each way to fit patterns, and none for any other', () => {
  const property = fc.property(fc.uniqueArray(pattern, { maxLength: 3, selector: JSON.stringify }), (patterns) => {
    const found = fittingValues(patterns, new Set(['a', 'ab', 'axa'])) ?? [];
    const kinds = found.map((value) => fits(value, patterns));
    const none = 'F'.repeat(patterns.length);
    expect(kinds.toSorted()).toEqual(
      [...new Set(texts.map((text) => fits(text, patterns)))].filter((one) => one !== none).sort(),
    );
    expect(found).not.toContain('axa');
  });
  fc.assert(property, { seed: 6, numRuns: 200 });
});

test.each([
  ['too many patterns', [...'abcdefghi'].map((text) => ({ op: 'contains', text }) as const)],
  [
    'a value that is too long for a label',
    ['a', 'b'].map((one) => ({ op: 'contains', text: one.repeat(40) }) as const),
  ],
  ['patterns with every letter', [{ op: 'contains', text: 'abcdefghijklmnopqrstuvwxyz0123456789' } as const]],
])('nobody is made up for %s', (_, patterns) => {
  expect(fittingValues(patterns, new Set())).toBeUndefined();
});
