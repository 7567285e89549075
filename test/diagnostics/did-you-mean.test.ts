import { expect, test } from 'vitest';
import { didYouMean } from '../../src/diagnostics/did-you-mean';

const known = ['routing', 'observability', 'nodes', 'pods'];

test('a slip of the finger is recognised: a letter too much, too few, another, or two that changed places', () => {
  expect(didYouMean('rouuting', known)).toBe('routing');
  expect(didYouMean('routng', known)).toBe('routing');
  expect(didYouMean('rooting', known)).toBe('routing');
  expect(didYouMean('ruoting', known)).toBe('routing');
});

test('case does not count', () => expect(didYouMean('Observability', known)).toBe('observability'));

test('the nearest word is named, not the first that would do', () => {
  expect(didYouMean('pods', ['nods', 'podss', 'pods'])).toBe('pods');
});

test('a word that is like none of them is not guessed at', () => {
  expect(didYouMean('certManager', known)).toBeUndefined();
  expect(didYouMean('x', known)).toBeUndefined();
  expect(didYouMean('', known)).toBeUndefined();
});
