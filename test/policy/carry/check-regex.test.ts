import { expect, test } from 'vitest';
import { checkRegex } from '../../../src/policy/carry/check-regex';

function problemsOf(pattern: string): number {
  let problems = 0;
  checkRegex(pattern, '', () => problems++);
  return problems;
}

// Each as Go's package regexp takes it, which is what the agent asks.
test.each([
  '/api/v[0-9]+/.*',
  '(?i)shop',
  '(?i:a)b',
  '(?im-s)a',
  '(?P<id>[^/]+)',
  '\\pL+\\p{Greek}\\P{Nd}',
  '\\Qa(b\\E',
  '\\Qnever closed (',
  '[[:alpha:]]+',
  '[]a]',
  '[^]a]',
  '\\x41\\x{41}[\\x{41}-\\x{5A}]+',
  '\\123',
  '\\0',
  '\\/\\-\\_\\~',
  'a{1000}',
  'a\\{2000}',
  'x{,3}',
  '\\(?=x',
  '\\bword\\B\\A\\z',
  '(|a)*',
])('%s passes', (pattern) => {
  expect(problemsOf(pattern)).toBe(0);
});

test.each([
  '(',
  'a)',
  '[a',
  '*a',
  'a**',
  'a++b',
  '{2}',
  'x{2,1}',
  '(?=x)',
  '(?!x)',
  '(?<=x)',
  '(?<!x)',
  '(?>a)',
  '(?z)',
  '(?-)',
  '(?P=n)',
  '\\1',
  '\\8',
  '\\k<n>',
  '\\Z',
  '\\h',
  '\\e',
  '\\cA',
  '\\u0041',
  '\\x',
  '\\xZZ',
  '\\é',
  '\\',
  'a{1001}',
  'a{2,2000}',
  '[[:foo:]]',
  '[z-a]',
  '[]',
])('%s is told', (pattern) => {
  expect(problemsOf(pattern)).toBe(1);
});
