import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../src/policy/engine/compare';
import { idleRules } from '../../../src/policy/idle/idle-rules';
import type { Universe } from '../../../src/policy/model/endpoint';
import type { PolicySet } from '../../../src/policy/model/policy-set';
import { setOf, universeFor } from '../brute-force/judged';
import { mixedCluster } from '../brute-force/random-cluster';
import { randomRules, universe } from '../brute-force/random-rules';
import { dialects, randomSide } from '../brute-force/random-side';

/** Takes all idle rules out, holds what is left against the whole, and tells how many there were. */
function takeOutIdle(set: PolicySet, nobody: Universe, everyone: Universe): number {
  const idle = idleRules(set, nobody).flatMap(({ parts }) => parts);
  const without = { ...set, rules: set.rules.filter((rule) => !idle.includes(rule)) };
  expect(compare(set, without, everyone).verdict).toBe('equal');
  return idle.length;
}

test('without all rules that decide nothing the same passes, with tiers, pass and what hangs on atoms', () => {
  let idle = 0;
  fc.assert(
    fc.property(randomRules, ([{ tiers, rules }]) => {
      // Each once more behind all of its tier, and behind the tiers; as if each were written in a policy of its own.
      const again = rules.flatMap(({ passTo: _, ...rule }) =>
        [rule.tier, 'baseline'].map((tier) => ({ ...rule, tier, precedence: [100 + (rule.precedence[0] ?? 0)] })),
      );
      const placed = [...rules, ...again].map((rule, index) => ({
        ...rule,
        source: { policy: { kind: 'Random', name: `${index}` }, path: '/spec/ingress/0' },
      }));
      idle += takeOutIdle({ tiers, rules: placed }, { endpoints: [], regions: [] }, universe);
    }),
    { seed: 12, numRuns: 150 },
  );
  expect(idle).toBeGreaterThan(300);
});

test.each(dialects)('and so it is with the rules of %s', (dialect) => {
  let idle = 0;
  fc.assert(
    fc.property(mixedCluster(randomSide[dialect], randomSide[dialect]), (cluster) => {
      const everyone = universeFor(cluster);
      idle += takeOutIdle(setOf(cluster.left, cluster), { ...everyone, endpoints: [] }, everyone);
    }),
    { seed: 13, numRuns: 60 },
  );
  expect(idle).toBeGreaterThan(3);
});
