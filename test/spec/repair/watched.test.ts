import { describe, expect, test } from 'vitest';
import { watched } from '../../../src/spec/repair/watched';

const model = { a: { b: 1, c: [{ d: 2 }, { d: 3 }] }, e: { f: 'x' } };
type Model = typeof model;

function touches(doubts: readonly string[], read: (model: Model) => unknown): boolean {
  let touched = false;
  read(
    watched(model, new Set(doubts), () => {
      touched = true;
    }),
  );
  return touched;
}

describe('what reads a doubt is known', () => {
  test.each<[string, string, (model: Model) => unknown]>([
    ['the value', '/a/b', ({ a }) => a.b],
    ['something below it', '/a/c', ({ a }) => a.c[0]?.d],
    ['whether it is there', '/a/b', ({ a }) => 'b' in a],
    ['whether it is its own', '/a/b', ({ a }) => Object.hasOwn(a, 'b')],
    ['which keys there are', '/a/g', ({ a }) => Object.keys(a)],
    ['a copy of the map around it', '/a/g', ({ a }) => ({ ...a })],
    ['a value that is not there', '/a/g', ({ a }) => Reflect.get(a, 'g')],
    ['an item of a list', '/a/c/1/d', ({ a }) => a.c.map(({ d }) => d)],
  ])('%s', (_, doubt, read) => {
    expect(touches([doubt], read)).toBe(true);
  });

  test.each<[string, string, (model: Model) => unknown]>([
    ['the map around it', '/a/b', ({ a }) => a],
    ['its neighbour', '/a/b', ({ a }) => a.c.length],
    ['another section', '/a', ({ e }) => Object.keys(e)],
  ])('but not what reads %s', (_, doubt, read) => {
    expect(touches([doubt], read)).toBe(false);
  });
});

test('values are what they are, and the same object is the same', () => {
  const view = watched(model, new Set(), () => {});
  expect(view).toEqual(model);
  expect(Array.isArray(view.a.c)).toBe(true);
  expect(view.a.c.indexOf(view.a.c[1] ?? { d: 0 })).toBe(1);
});

test('a frozen model can be looked at', () => {
  const frozen = Object.freeze({ a: Object.freeze({ b: Object.freeze(['x']) }) });
  expect(watched(frozen, new Set(), () => {}).a.b[0]).toBe('x');
});
