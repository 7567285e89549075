import { expect, test } from 'vitest';
import { inKeyOrder } from '../../src/components/in-key-order';

test('keys come in the order of their code units, whatever the order of the entries', () => {
  const keys = ['b', 'a-b', 'a', 'aB', 'é', 'B', 'a.b'];
  const made = inKeyOrder(keys.map((key) => [key, key.length]));
  expect(Object.keys(made)).toEqual(['B', 'a', 'a-b', 'a.b', 'aB', 'b', 'é']);
  expect(made['a-b']).toBe(3);
});

test('a later entry of a key replaces the one before', () => {
  expect(
    inKeyOrder([
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ]),
  ).toEqual({ a: 3, b: 2 });
});
