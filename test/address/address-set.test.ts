import { expect, test } from 'vitest';
import { addressSet } from '../../src/address/address-set';
import { sizeOf } from '../../src/address/interval-set';

test('a set of addresses counts what is in two texts once, and what cannot be read not at all', () => {
  const set = addressSet(['10.0.0.0/30', '10.0.0.2-10.0.0.5', '2001:db8::1', '10.0.0.0/33', 'nothing']);
  expect([sizeOf(set, 4), sizeOf(set, 6)]).toEqual([6n, 1n]);
});
