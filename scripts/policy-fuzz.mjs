// Holds the policy engine against packets sent one by one, on random clusters: `node scripts/policy-fuzz.mjs [CASES] [SEED]`.
import { load } from './load.mjs';

const [cases = '100000', seed = '1'] = process.argv.slice(2);
const { agree, explainsAlike, fc, randomCluster } = await load('test/policy/brute-force/fuzz.ts');
const counts = {};
fc.assert(
  fc.property(randomCluster, (cluster) => {
    const found = agree(cluster);
    counts[found] = (counts[found] ?? 0) + 1;
    if (counts[found] % 50 === 0) explainsAlike(cluster);
  }),
  { seed: Number(seed), numRuns: Number(cases) },
);
process.stdout.write(`${JSON.stringify(counts)}\n`);
