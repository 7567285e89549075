import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesAlike } from '../brute-force/changes-alike';
import { changedCluster, mixedCluster } from '../brute-force/random-cluster';
import { dialects, randomSide } from '../brute-force/random-side';

describe.each(dialects)('%s', (dialect) => {
  test('every connection that appears or disappears is told, and no other', () => {
    const property = fc.property(changedCluster(randomSide[dialect]), changesAlike);
    expect(() => fc.assert(property, { seed: 5, numRuns: 15 })).not.toThrow();
  });
});

test('also where another dialect takes the place of one', () => {
  const property = fc.property(mixedCluster(randomSide.cilium, randomSide.antrea), changesAlike);
  expect(() => fc.assert(property, { seed: 6, numRuns: 15 })).not.toThrow();
});
