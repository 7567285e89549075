import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../src/policy/engine/explain';
import { reach } from '../../../src/policy/engine/reach';
import type { NamedEnds } from '../../../src/policy/expectations/ends-named';
import { Verdicts } from '../../../src/policy/expectations/verdict-of';
import { endsOf, sent, setOf, universeFor } from '../brute-force/judged';
import { changedCluster } from '../brute-force/random-cluster';
import { dialects, randomSide } from '../brute-force/random-side';
import type { RandomCluster } from '../brute-force/side';

/** Every pair of ends of a cluster, looked up and explained. */
function agrees(cluster: RandomCluster): void {
  const [set, universe] = [setOf(cluster.left, cluster), universeFor(cluster)];
  const verdicts = new Verdicts(reach(set, universe), universe);
  const ends = endsOf(cluster).map(({ end }) => {
    const found = end.endpoint && universe.endpoints.find(({ name }) => name === end.endpoint?.name);
    return found ? { endpoint: found } : end;
  });
  const named = (end: (typeof ends)[number]): NamedEnds => {
    if (end.endpoint) return { kind: 'endpoints', endpoints: [end.endpoint] };
    return { kind: 'address', region: end.region, address: end.address };
  };
  for (const from of ends) {
    for (const to of ends) {
      if (!from.endpoint && !to.endpoint) continue;
      for (const { point } of sent) {
        const judged = verdicts.between(named(from), named(to), point).map(({ verdict }) => verdict);
        expect(judged).toEqual([explain(set, { from, to, point }).verdict]);
      }
    }
  }
}

test.each(dialects)('what is looked up of policies of %s is what an explanation comes to', (dialect) => {
  const property = fc.property(changedCluster(randomSide[dialect]), agrees);
  expect(() => fc.assert(property, { seed: 3, numRuns: 3 })).not.toThrow();
});
