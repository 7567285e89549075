import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixesAlike } from '../brute-force/mixes-alike';
import { mixedCluster } from '../brute-force/random-cluster';
import { type Dialect, randomSide } from '../brute-force/random-side';

const pairs: readonly (readonly [Dialect, Dialect])[] = [
  ['kubernetes', 'cilium'],
  ['calico', 'cilium'],
  ['calico', 'antrea'],
  ['antrea', 'cilium'],
  ['cilium', 'antrea'],
];

test.each(pairs)('from %s to %s nodes in any mixture cut nothing, and open what packets do', (from, to) => {
  const counts = { 'something opens': 0, 'nothing opens': 0 };
  fc.assert(
    fc.property(mixedCluster(randomSide[from], randomSide[to]), (cluster) => {
      counts[mixesAlike(cluster)]++;
    }),
    { seed: 6, numRuns: 15 },
  );
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(1);
});
