import { expect, test } from 'vitest';
import { readDocuments } from '../../../src/spec/documents/read-documents';
import { shownPlace } from '../../support/shown';

const text = `first: 1
---
a/b: &x
  c~d: [one, {e: two}]
  empty:
again: *x
block: |
  lines
  of it
`;
const [, document] = readDocuments({ path: 'f.yaml', text }).documents;
const at = (pointer: string, what?: 'key' | 'value') => document && shownPlace(document.place(pointer, what));

test('values and keys are found where they stand', () => {
  expect(at('/a~1b/c~0d/0')).toBe('f.yaml:4:9 one');
  expect(at('/a~1b/c~0d/1/e')).toBe('f.yaml:4:18 two');
  expect(at('/a~1b/c~0d/1/e', 'key')).toBe('f.yaml:4:15 e');
  expect(at('/a~1b', 'key')).toBe('f.yaml:3:1 a/b');
  expect(at('/block')).toBe('f.yaml:7:8 |\n  lines\n  of it');
});

test('what was not written is placed at the key of what is around it', () => {
  expect(at('/a~1b/c~0d/7')).toBe('f.yaml:4:3 c~d');
  expect(at('/a~1b/nothing/below')).toBe('f.yaml:3:1 a/b');
  expect(at('/nothing')).toBe('f.yaml:3:1 a/b: &x');
});

test('an empty value stands at its key, an item of a list for itself', () => {
  expect(at('/a~1b/empty')).toBe('f.yaml:5:3 empty');
  expect(at('/a~1b/c~0d/1', 'key')).toBe('f.yaml:4:14 {e: two}');
});

test('a path through an alias leads to its anchor', () => {
  expect(at('/again/c~0d/0')).toBe('f.yaml:4:9 one');
});
