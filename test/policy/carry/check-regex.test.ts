import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostics/finding';
import type { Located } from '../../../src/diagnostics/located';
import { checkRegex } from '../../../src/policy/carry/check-regex';
import { reportInto } from '../../../src/policy/carry/report';
import { located } from '../../support/located';
import { cilium } from './findings-of';

function problemsOf(pattern: string): number {
  const findings: Finding[] = [];
  checkRegex(pattern, '', reportInto(findings, located('a: b')[0] as Located, cilium));
  return findings.length;
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
