// A repository of a hundred clusters in one process: compiled, and written by the command line.
import { join } from 'node:path';
import { root } from '../scripts/load.mjs';
import { bundle } from './support/bundle.mjs';
import { count, mebibytes, seconds } from './support/format.mjs';
import { measure } from './support/measure.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';
import { writeFleet } from './support/write-fleet.mjs';

const clusters = 100;
const cwd = temporaryFolder();
writeFleet(cwd, { clusters, policies: 20 });

const compiler = join(root, 'bench/subjects/fleet-compile.cjs');
const [cdk8s] = await bundle(['fleet-cdk8s']);
const objects = join(cwd, 'objects.json');
const made = measure([compiler, objects], { cwd });

const works = [
  { name: 'library: compile and print', args: () => [compiler], bar: { cpu: 6, peak: 512 } },
  {
    name: 'fairlead synth: compile, print and write',
    // A new folder each time: what is there already would not be written again.
    args: (run) => [join(root, 'lib/cli.js'), 'synth', '--out', `dist-${run}`],
  },
  { name: 'App.synth of cdk8s, objects given', args: () => [cdk8s, objects, 'cdk8s'] },
];
const costs = medians(
  works.map(({ args }) => args),
  { runs: 3, cwd },
);
printTable(
  `Fleet: ${clusters} clusters, ${count(made.objects)} objects, ${(made.bytes / 2 ** 20).toFixed(1)} MiB of YAML`,
  ['one process', 'CPU s', 'bar', 'wall s', 'peak MiB', 'bar'],
  works.map(({ name, bar }, index) => {
    const { cpu, wall, peak } = costs[index];
    return [name, seconds(cpu), seconds(bar?.cpu), seconds(wall), mebibytes(peak), mebibytes(bar?.peak)];
  }),
);
