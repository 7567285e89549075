import { expect, test } from 'vitest';
import { isDnsName } from '../../src/address/dns-name';

test.each(['api', 'api.example.com', 'a-1.b2.example', `${'a'.repeat(63)}.com`])('%s is a name', (text) => {
  expect(isDnsName(text)).toBe(true);
});

test.each([
  '',
  '10.0.0.1',
  '10.0.0.256',
  '10.0.0',
  'fd00::1',
  'Api.example.com',
  '-api.example.com',
  'api..com',
  'api.example.com.',
  `${'a'.repeat(64)}.com`,
  `${'a.'.repeat(127)}com`,
])('%s is none', (text) => {
  expect(isDnsName(text)).toBe(false);
});
