import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeValues } from '../../../src/delivery/platform/merge-values';

test('maps are merged, anything else is replaced', () => {
  const under = { a: { x: 1, y: { z: 1 } }, list: [1, 2], text: 'a', map: { b: 1 } };
  const over = { a: { y: { z: 2 } }, list: [3], text: { c: 1 }, map: null };
  expect(mergeValues(under, over)).toEqual({ a: { x: 1, y: { z: 2 } }, list: [3], text: { c: 1 }, map: null });
  expect(under.a.y.z).toBe(1);
});

test('a key of any name is a key, the one of the prototype too', () => {
  const merged = mergeValues({}, JSON.parse('{"__proto__": {"a": 1}, "toString": 1}'));
  expect(Object.entries(merged)).toEqual([
    ['__proto__', { a: 1 }],
    ['toString', 1],
  ]);
});

test('nothing over values, or under them, leaves them as they are', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (values) => {
      expect(mergeValues(values, {})).toEqual(values);
      expect(mergeValues({}, values)).toEqual(values);
      expect(mergeValues(values, values)).toEqual(values);
    }),
    { seed: 1, numRuns: 200 },
  );
});
