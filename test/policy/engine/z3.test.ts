import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare } from '../../../src/policy/engine/compare';
import { setOf, universeFor } from '../brute-force/judged';
import { changedCluster } from '../brute-force/random-cluster';
import { dialects, randomSide } from '../brute-force/random-side';
import { openProver } from '../brute-force/z3-agree';

let prover: Awaited<ReturnType<typeof openProver>>;
beforeAll(async () => {
  prover = await openProver();
});
afterAll(() => prover.close());

test.each(dialects)(
  '%s: a solver proves equal what is called equal, and finds a packet in what is not',
  async (dialect) => {
    const found = { equal: 0, different: 0 };
    await fc.assert(
      fc.asyncProperty(changedCluster(randomSide[dialect]), async (cluster) => {
        const [left, right, universe] = [
          setOf(cluster.left, cluster),
          setOf(cluster.right, cluster),
          universeFor(cluster),
        ];
        const { verdict } = compare(left, right, universe);
        expect(await prover.differ(left, right, universe)).toBe(verdict === 'different');
        if (verdict !== 'undecided') found[verdict]++;
      }),
      { seed: 4, numRuns: 30 },
    );
    expect(Math.min(found.equal, found.different)).toBeGreaterThan(4);
  },
  60_000,
);
