// What a start costs: the command line's help, and one full cluster, each in a cold process.
import { join } from 'node:path';
import { mebibytes, seconds } from './support/format.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

const out = temporaryFolder();
const spec = 'specs/fra1.yaml';
const works = [
  { name: 'node alone', args: () => ['-e', ''] },
  { name: 'fairlead --help', args: () => ['lib/cli.js', '--help'], bar: { cpu: 0.08 } },
  { name: 'node that loads cdk8s', args: () => ['-e', 'require("cdk8s")'] },
  {
    name: `fairlead synth ${spec}`,
    // A new folder each time: what is there already would not be written again.
    args: (run) => ['lib/cli.js', 'synth', spec, '--out', join(out, String(run))],
    bar: { cpu: 0.25, peak: 80 },
  },
  {
    name: `fairlead synth --check ${spec}`,
    args: (run) => ['lib/cli.js', 'synth', spec, '--check', '--out', join(out, String(run))],
  },
  { name: `fairlead check ${spec}`, args: () => ['lib/cli.js', 'check', spec] },
];

const costs = medians(
  works.map(({ args }) => args),
  { runs: 7 },
);
printTable(
  'Start: whole processes',
  ['process', 'CPU s', 'bar', 'wall s', 'peak MiB', 'bar'],
  works.map(({ name, bar }, index) => {
    const { cpu, wall, peak } = costs[index];
    return [name, seconds(cpu), seconds(bar?.cpu), seconds(wall), mebibytes(peak), mebibytes(bar?.peak)];
  }),
);
