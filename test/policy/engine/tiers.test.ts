import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../src/policy/engine/explain';
import { agreeOnRules, worlds } from '../brute-force/agree-on-rules';
import { points, randomRules, universe } from '../brute-force/random-rules';
import { allows } from '../brute-force/walk';

const ends = [...universe.endpoints, undefined];
const [region] = universe.regions;

test('tiers, pass, named ports and atoms: the verdict is that of every packet in every world', () => {
  const verdicts = { equal: 0, different: 0, undecided: 0 };
  fc.assert(
    fc.property(randomRules, (sides) => {
      verdicts[agreeOnRules(sides)]++;
    }),
    { seed: 4, numRuns: 300 },
  );
  for (const count of Object.values(verdicts)) expect(count).toBeGreaterThan(15);
});

test('an explanation is undecided exactly where the atoms decide', () => {
  fc.assert(
    fc.property(randomRules, ([set]) => {
      for (const from of ends) {
        for (const to of ends) {
          if (!region) return;
          const outside = { region, address: { family: 4, value: 7n } } as const;
          for (const point of points) {
            const { verdict } = explain(set, {
              from: from ? { endpoint: from } : outside,
              to: to ? { endpoint: to } : outside,
              point,
            });
            const allowed = worlds.map((truths) => allows(set, from, to, point, truths));
            const wanted = allowed.every(Boolean) ? 'allowed' : allowed.some(Boolean) ? 'undecided' : 'denied';
            if (verdict !== wanted) throw new Error(`${verdict}, but packets say ${wanted}`);
          }
        }
      }
    }),
    { seed: 5, numRuns: 150 },
  );
});
