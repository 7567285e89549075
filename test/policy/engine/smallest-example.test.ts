import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counterexample, compare } from '../../../src/policy/engine/compare';
import { explain } from '../../../src/policy/engine/explain';
import { openUniverse } from '../../../src/policy/engine/open-universe';
import { smallestExample } from '../../../src/policy/engine/smallest-example';
import type { PolicySet } from '../../../src/policy/model/policy-set';
import { setOf, universeFor } from '../brute-force/judged';
import { changedCluster } from '../brute-force/random-cluster';
import { randomSide } from '../brute-force/random-side';

/** Whether it is still one where a label is taken off an end. */
function hangsOnEveryLabel(example: Counterexample, left: PolicySet, right: PolicySet): boolean {
  return (['from', 'to'] as const).every((side) => {
    const { endpoint } = example[side];
    const labels = [...(endpoint?.attributes.keys() ?? [])].filter((attribute) => attribute.startsWith('pod:'));
    return labels.every((label) => {
      if (!endpoint) return true;
      const attributes = new Map([...endpoint.attributes].filter(([attribute]) => attribute !== label));
      const without = { ...example, [side]: { endpoint: { ...endpoint, attributes } } };
      return explain(left, without).verdict !== 'allowed' || explain(right, without).verdict !== 'denied';
    });
  });
}

test('a counterexample between pods that may run has no label on which it does not hang', () => {
  let found = 0;
  let taken = 0;
  fc.assert(
    fc.property(changedCluster(randomSide.kubernetes), (cluster) => {
      const [left, right] = [setOf(cluster.left, cluster), setOf(cluster.right, cluster)];
      const universe = openUniverse([left, right], universeFor({ ...cluster, pods: [] }));
      const example = universe && compare(left, right, universe).onlyLeft;
      if (!example || example.atoms.length > 0) return;
      const smallest = smallestExample(example, left, right);
      found++;
      if (smallest !== example) taken++;
      expect([smallest.left.verdict, smallest.right.verdict]).toEqual(['allowed', 'denied']);
      expect(explain(left, smallest).verdict).toBe('allowed');
      expect(explain(right, smallest).verdict).toBe('denied');
      expect(hangsOnEveryLabel(smallest, left, right)).toBe(true);
    }),
    { seed: 9, numRuns: 40 },
  );
  expect(Math.min(found, taken)).toBeGreaterThan(5);
});
