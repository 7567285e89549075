// Holds the policy engine against packets sent one by one: `node scripts/policy-fuzz.mjs [CASES] [SEED] [DIALECTS]`. A fourth of the
// cases each are policies of one dialect and some changes of them, policies of two dialects, policies and one mutation of them, and
// random rules in tiers. Of every hundredth case all is listed and explained too.
import { load } from './load.mjs';

const fuzz = await load('test/policy/brute-force/fuzz.ts');
const { agree, agreeOnRules, changes, changesAlike, explainsAlike, fc, randomSide, reachesAlike } = fuzz;
const [cases = '100000', seed = '1', among = fuzz.dialects.join()] = process.argv.slice(2);
const dialects = among.split(',');

function onPackets(cluster, number) {
  const found = agree(cluster);
  if (number % 100 === 0) for (const alike of [explainsAlike, reachesAlike, changesAlike]) alike(cluster);
  return found;
}

const parts = [
  dialects.map((one) => [one, fuzz.changedCluster(randomSide[one]), onPackets]),
  dialects.flatMap((left) =>
    dialects
      .filter((right) => right !== left)
      .map((right) => [`${left} - ${right}`, fuzz.mixedCluster(randomSide[left], randomSide[right]), onPackets]),
  ),
  changes.map((change) => {
    const anySide = fc.oneof(...dialects.map((one) => randomSide[one]));
    return [`mutation: ${change}`, fuzz.mutatedCluster(anySide, change), onPackets];
  }),
  [['rules in tiers', fuzz.randomRules, agreeOnRules]],
];

process.stdout.write('| What was compared | Cases | Equal | Different | Undecided |\n|---|---:|---:|---:|---:|\n');
for (const part of parts) {
  for (const [title, arbitrary, compareCase] of part) {
    const counts = { equal: 0, undecided: 0 };
    let number = 0;
    const property = fc.property(arbitrary, (one) => {
      const found = compareCase(one, number++);
      if (found in counts) counts[found]++;
    });
    fc.assert(property, { seed: Number(seed), numRuns: Math.ceil(Number(cases) / parts.length / part.length) });
    const { equal, undecided } = counts;
    process.stdout.write(`| ${[title, number, equal, number - equal - undecided, undecided].join(' | ')} |\n`);
  }
}
