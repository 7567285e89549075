import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/cli/vendor/source-of';

const read = (from?: string) => sourceOf(from, { isFolder: (path) => path === 'mirror' });

test.each([
  undefined,
  'mirror',
  'https://mirror.example/crds',
  'http://127.0.0.1:8080',
  'http://[::1]/',
  'http://localhost',
])('definitions may come from %s', (from) => {
  expect(read(from)).toBe(from);
});

test.each([
  ['nowhere', 'names no folder'],
  ['http://mirror.example', 'takes a folder or https'],
  ['http://localhost.example', 'takes a folder or https'],
  ['ftp://mirror.example', 'takes a folder or https'],
  ['https://', 'is no address'],
])('but not from %s', (from, reason) => {
  expect(() => read(from)).toThrow(reason);
});
