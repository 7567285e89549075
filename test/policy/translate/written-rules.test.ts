import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PortablePolicy } from '../../../src/policy/dialects/portable/portable-policy';
import { semantics } from '../../../src/policy/model/semantics';
import { strangersOf } from '../../../src/policy/translate/parts/surroundings';
import { writePortablePolicies } from '../../../src/policy/translate/portable/write-portable-policies';
import { judge } from '../brute-force/judge';
import { pairsOf, sent, setOf } from '../brute-force/judged';
import { mixedCluster } from '../brute-force/random-cluster';
import { randomSide } from '../brute-force/random-side';
import type { RandomCluster, Side } from '../brute-force/side';

const side = randomSide.portable.map(({ kubernetes, ...one }) => one);

function rewritten(one: Side, cluster: RandomCluster): Side {
  const { tiers, rules } = setOf(one, cluster);
  const whole = { tiers, rules: rules.filter(({ source }) => source.policy.kind !== 'agent') };
  const written = writePortablePolicies(whole, {
    ...{ from: 'portable', target: 'portable', strangers: strangersOf('portable'), ranges: {}, whole },
    reads: semantics.portable,
    origin: (part) => part,
    refuse: (code, args) => {
      throw new Error(`${code} ${JSON.stringify(args)}`);
    },
  });
  const portable = written.map(({ object }): PortablePolicy => object);
  return { enforcement: 'portable', portable };
}

test('rules of a spec, at random, are written as they were read, and once written they stay', () => {
  fc.assert(
    fc.property(mixedCluster(side, side), (cluster) => {
      const once = rewritten(cluster.left, cluster);
      for (const [{ sender: from }, { sender: to }] of pairsOf(cluster)) {
        for (const { packet } of sent) {
          const one = { from, to, ...packet };
          expect(judge(once, one)).toBe(judge(cluster.left, one));
        }
      }
      expect(rewritten(once, cluster).portable).toEqual(once.portable);
    }),
    { seed: 13, numRuns: 60 },
  );
});
