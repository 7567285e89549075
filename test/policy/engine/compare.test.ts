import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree, explainsAlike, type Found } from '../brute-force/agree';
import { randomCluster } from '../brute-force/random-cluster';

test('sets are equal, or one allows more, exactly where packet after packet says so', () => {
  const counts = new Map<Found, number>();
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const found = agree(cluster);
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }),
    { seed: 1, numRuns: 150 },
  );
  for (const kind of ['equal', 'left has more', 'right has more', 'both have more'] as const) {
    expect(counts.get(kind), kind).toBeGreaterThan(4);
  }
});

test('an explanation comes to the verdict of the judge', () => {
  expect(() => fc.assert(fc.property(randomCluster, explainsAlike), { seed: 2, numRuns: 30 })).not.toThrow();
});
