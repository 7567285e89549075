import { expect, test } from 'vitest';
import { changeSet } from '../../src/versions/change-set';

const before = new Set(['kept', 'going']);

test('what comes is there, what goes is not, the rest stays, and the set before is untouched', () => {
  expect([...changeSet(before, { added: ['coming'], removed: ['going'] })].sort()).toEqual(['coming', 'kept']);
  expect([...before]).toEqual(['kept', 'going']);
});

test('without a change it stays as it is', () => {
  expect(changeSet(before)).toEqual(before);
});

test('nothing is removed that was not there', () => {
  expect(() => changeSet(before, { removed: ['other'] })).toThrow('other is removed, but was not there');
  expect(() => changeSet(before, { removed: ['going', 'going'] })).toThrow('going is removed');
});

test('nothing is added that was there, nor twice, nor while it is removed', () => {
  expect(() => changeSet(before, { added: ['kept'] })).toThrow('kept is added, but was there already');
  expect(() => changeSet(before, { added: ['coming', 'coming'] })).toThrow('coming is added');
  expect(() => changeSet(before, { added: ['going'], removed: ['going'] })).toThrow('going is added');
});
