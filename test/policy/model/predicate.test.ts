import { expect, test } from 'vitest';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import {
  addressesOf,
  and,
  everything,
  has,
  isOneOf,
  not,
  nothing,
  or,
  within,
} from '../../../src/policy/model/predicate';

const app = isOneOf('pod:app', ['cart']);
const team = has('namespace:team');

const addresses = (...texts: string[]) =>
  intervalSetOf(
    texts.flatMap((text) => {
      const range = parseRange(text);
      return 'error' in range ? [] : [range];
    }),
  );

test('the same formula has the same key, however it is put together', () => {
  expect(and(app, and(team, app)).key).toBe(and(team, app).key);
  expect(or(team, nothing, app).key).toBe(or(app, team).key);
  expect(isOneOf('pod:app', ['b', 'a', 'b']).key).toBe(isOneOf('pod:app', ['a', 'b']).key);
  expect(not(not(app)).key).toBe(app.key);
});

test('formulas that differ have different keys', () => {
  const all = [app, team, not(app), and(app, team), or(app, team), everything, nothing, has('pod:app')];
  const tricky = [isOneOf('pod:a', ['b","c']), isOneOf('pod:a', ['b', 'c']), within(addresses('10.0.0.0/8'))];
  expect(new Set([...all, ...tricky].map(({ key }) => key)).size).toBe(11);
});

test('what is trivially true or false is recognised', () => {
  expect(and()).toBe(everything);
  expect(or()).toBe(nothing);
  expect(and(app, nothing)).toBe(nothing);
  expect(or(app, everything)).toBe(everything);
  expect(isOneOf('pod:app', [])).toBe(nothing);
  expect(within(addresses())).toBe(nothing);
});

test('of an endpoint with known attributes a formula leaves addresses', () => {
  const outside = new Map([['entity:external' as const, '']]);
  const peers = or(and(has('entity:pod'), app), and(has('entity:external'), not(within(addresses('10.0.0.0/8')))));
  const left = addressesOf(peers, outside);
  expect(left[4]).toEqual(addresses('0.0.0.0-9.255.255.255', '11.0.0.0-255.255.255.255')[4]);
  expect(left[6]).toHaveLength(1);
  expect(addressesOf(peers, new Map([['entity:pod' as const, '']]))).toEqual(addresses());
});
