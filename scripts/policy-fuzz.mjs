// Holds the policy engine against packets sent one by one: `node scripts/policy-fuzz.mjs [CASES] [SEED]`. Half of the cases are
// NetworkPolicies of random clusters, half are random rules in tiers.
import { load } from './load.mjs';

const [cases = '100000', seed = '1'] = process.argv.slice(2);
const { agree, agreeOnRules, explainsAlike, fc, randomCluster, randomRules } = await load(
  'test/policy/brute-force/fuzz.ts',
);
const counts = { policies: {}, rules: {} };
const count = (of, found) => {
  counts[of][found] = (counts[of][found] ?? 0) + 1;
  return counts[of][found];
};
const options = { seed: Number(seed), numRuns: Math.ceil(Number(cases) / 2) };
fc.assert(
  fc.property(randomCluster, (cluster) => {
    if (count('policies', agree(cluster)) % 50 === 0) explainsAlike(cluster);
  }),
  options,
);
fc.assert(
  fc.property(randomRules, (sides) => {
    count('rules', agreeOnRules(sides));
  }),
  options,
);
process.stdout.write(`${JSON.stringify(counts)}\n`);
