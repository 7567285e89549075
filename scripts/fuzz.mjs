// Compiles N specs with mistakes of any kind, `node scripts/fuzz.mjs N [SEED]`; none may crash, or take longer than a second.
import fc from 'fast-check';
import { load, root } from './load.mjs';

process.chdir(root);
const [runs = 1000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const { compileMutant } = await load('test/fuzz/compile-mutant.ts');
const { mutants } = await load('test/fuzz/mutants.ts');

const counts = { compiled: 0, refused: 0 };
let longest = 0;
const property = fc.property(mutants(), (mutant) => {
  const before = process.cpuUsage();
  counts[compileMutant(mutant)]++;
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  longest = Math.max(longest, seconds);
  if (seconds > 1) throw new Error(`it took ${seconds} s`);
});
const result = fc.check(property, { seed, numRuns: runs });
console.log(
  `seed ${seed}: ${counts.compiled} compiled, ${counts.refused} refused, at most ${longest.toFixed(2)} s each`,
);
if (result.failed) {
  console.log(fc.defaultReportMessage(result));
  process.exitCode = 1;
}
