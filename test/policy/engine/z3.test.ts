import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare } from '../../../src/policy/engine/compare';
import { setOf, universeFor } from '../brute-force/judged';
import { randomCluster } from '../brute-force/random-cluster';
import { openProver } from '../brute-force/z3-agree';

let prover: Awaited<ReturnType<typeof openProver>>;
beforeAll(async () => {
  prover = await openProver();
});
afterAll(() => prover.close());

test('a solver proves equal what the engine calls equal, and finds a packet where it calls sets different', async () => {
  const found = { equal: 0, different: 0 };
  await fc.assert(
    fc.asyncProperty(randomCluster, async (cluster) => {
      const [left, right, universe] = [setOf(cluster.left), setOf(cluster.right), universeFor(cluster)];
      const { verdict } = compare(left, right, universe);
      expect(await prover.differ(left, right, universe)).toBe(verdict === 'different');
      if (verdict !== 'undecided') found[verdict]++;
    }),
    { seed: 4, numRuns: 200 },
  );
  expect(Math.min(found.equal, found.different)).toBeGreaterThan(20);
}, 60_000);
