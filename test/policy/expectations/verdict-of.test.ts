import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../src/policy/engine/explain';
import { reach } from '../../../src/policy/engine/reach';
import type { NamedEnds } from '../../../src/policy/expectations/ends-named';
import { Verdicts } from '../../../src/policy/expectations/verdict-of';
import { endsOf, sent, setOf, universeFor } from '../brute-force/judged';
import { type RandomCluster, randomCluster } from '../brute-force/random-cluster';

/** Every pair of ends of a cluster, looked up and explained. */
function agrees(cluster: RandomCluster): void {
  const [set, universe] = [setOf(cluster.left), universeFor(cluster)];
  const verdicts = new Verdicts(reach(set, universe), universe);
  const ends = endsOf(cluster).map(({ end }) => {
    const found = end.endpoint && universe.endpoints.find(({ name }) => name === end.endpoint?.name);
    return found ? { endpoint: found } : end;
  });
  const named = (end: (typeof ends)[number]): NamedEnds => {
    if (end.endpoint) return { kind: 'endpoints', endpoints: [end.endpoint] };
    const [region] = universe.regions;
    if (!region) throw new Error('no region');
    return { kind: 'address', region, address: end.address };
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

test('what is looked up is what an explanation comes to', () => {
  expect(() => fc.assert(fc.property(randomCluster, agrees), { seed: 3, numRuns: 40 })).not.toThrow();
});
