import { expect, test } from 'vitest';
import { unpackLists } from '../../src/policy/unpack-lists';

const place = { source: { path: 'dump.yaml', text: '' }, start: 0, end: 0 };
const of = (value: unknown) => unpackLists({ value, place: () => place }).map((one) => one.value);

test('a list is its items, lists among them too; one whose items are null, as programs in Go print it, is empty', () => {
  const [a, b] = [{ kind: 'Pod' }, { kind: 'Node' }];
  expect(of({ kind: 'List', items: [a, { kind: 'NodeList', items: [b] }] })).toEqual([a, b]);
  expect(of({ kind: 'ConfigMapList', items: null })).toEqual([]);
  expect(of({ kind: 'ConfigMapList' })).toEqual([{ kind: 'ConfigMapList' }]);
});
