import { expect, test } from 'vitest';
import { pointerBefore } from '../../../src/spec/repair/pointer-before';

const root = { a: ['p', 'q', 'r', 's'], b: { c: [{ d: [1, 2] }, { d: [3, 4] }] } };

test.each<[string, string[], string]>([
  ['/a/0', [], '/a/0'],
  ['/a/0', ['/a/1'], '/a/0'],
  ['/a/0', ['/a/0', '/a/1'], '/a/2'],
  ['/a/1', ['/a/0', '/a/2'], '/a/3'],
  ['/b/c/0/d/0', ['/b/c/0', '/b/c/1/d/0'], '/b/c/1/d/1'],
  ['/b/e/0', ['/b/c/0'], '/b/e/0'],
])('what is at %s without %j was at %s', (pointer, dropped, before) => {
  expect(pointerBefore(pointer, dropped, root)).toBe(before);
});
