import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree, explainsAlike, type Found } from '../brute-force/agree';
import { changedCluster, mixedCluster } from '../brute-force/random-cluster';
import { type Dialect, dialects, randomSide } from '../brute-force/random-side';

const kinds = ['equal', 'left has more', 'right has more', 'both have more'] as const;

describe.each(dialects)('%s', (dialect) => {
  test('sets are equal, or one allows more, exactly where packet after packet says so', () => {
    const counts = new Map<Found, number>();
    fc.assert(
      fc.property(changedCluster(randomSide[dialect]), (cluster) => {
        const found = agree(cluster);
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }),
      { seed: 1, numRuns: 60 },
    );
    for (const kind of kinds.slice(0, 3)) expect(counts.get(kind), kind).toBeGreaterThan(1);
  });

  test('an explanation comes to the verdict of the judge', () => {
    const property = fc.property(changedCluster(randomSide[dialect]), explainsAlike);
    expect(() => fc.assert(property, { seed: 2, numRuns: 15 })).not.toThrow();
  });
});

const pairs: readonly [Dialect, Dialect][] = [
  ['kubernetes', 'cilium'],
  ['kubernetes', 'antrea'],
  ['kubernetes', 'calico'],
  ['cluster', 'cilium'],
  ['antrea', 'calico'],
  ['cilium', 'antrea'],
];

test.each(pairs)('policies of %s and %s are held against each other as packets are', (left, right) => {
  const property = fc.property(mixedCluster(randomSide[left], randomSide[right]), (cluster) => {
    agree(cluster);
  });
  expect(() => fc.assert(property, { seed: 3, numRuns: 20 })).not.toThrow();
});
