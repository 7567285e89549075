import { expect, test } from 'vitest';
import { dropValues } from '../../../src/spec/repair/drop-values';

const root = { a: { b: 1, c: ['x', 'y', 'z'] }, d: [{ e: 1, f: 2 }] };

test.each<[string, string[], unknown]>([
  ['nothing', [], root],
  ['a key', ['/a/b'], { a: { c: ['x', 'y', 'z'] }, d: root.d }],
  ['two items of a list, by their places in it', ['/a/c/0', '/a/c/1'], { a: { b: 1, c: ['z'] }, d: root.d }],
  ['a value and what is in it', ['/d/0', '/d/0/e'], { a: root.a, d: [] }],
  ['what is in a value, and it', ['/d/0/e', '/d/0'], { a: root.a, d: [] }],
  ['what is not there', ['/g', '/a/c/0/x', '/h/i'], root],
])('%s is dropped', (_, pointers, expected) => {
  const before = structuredClone(root);
  expect(dropValues(root, pointers)).toEqual(expected);
  expect(root).toEqual(before);
});
