// How the address plan grows: ranges swept for overlaps, and a fleet of clusters checked among each other.
import { join } from 'node:path';
import { root } from '../scripts/load.mjs';
import { bundle } from './support/bundle.mjs';
import { count, mebibytes, milliseconds, seconds } from './support/format.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';
import { writeAddressFleet } from './support/write-address-fleet.mjs';

const sizes = [
  { ranges: 1000, runs: 7 },
  { ranges: 10_000, runs: 5 },
  { ranges: 100_000, runs: 5, bar: 1000 },
];
const [sweep] = await bundle(['addresses']);
const swept = sizes.map(({ ranges, runs, bar }) => {
  const [cost] = medians([() => [sweep, String(ranges)]], { runs });
  const pairwise = cost.pairwise === undefined ? '' : milliseconds(cost.pairwise);
  return [count(ranges), milliseconds(cost.sweep), bar === undefined ? '' : count(bar), pairwise, mebibytes(cost.peak)];
});
printTable(
  'Addresses: ranges swept for overlaps, beside each compared with each',
  ['ranges', 'sweep ms', 'bar', 'pairwise ms', 'peak MiB'],
  swept,
);

const clusters = 1000;
const cwd = temporaryFolder();
writeAddressFleet(cwd, { clusters });
const cli = join(root, 'lib/cli.js');
const works = [
  { name: 'fairlead check', args: ['check'], bar: 5 },
  { name: 'fairlead check -o json', args: ['check', '-o', 'json'] },
  { name: 'fairlead address -o csv', args: ['address', '-o', 'csv'] },
];
const costs = medians(
  works.map(({ args }) => () => [cli, ...args]),
  { runs: 3, cwd },
);
printTable(
  `Addresses: ${count(clusters)} clusters of 20 ranges`,
  ['one process', 'CPU s', 'bar', 'wall s', 'peak MiB'],
  works.map(({ name, bar }, index) => {
    const { cpu, wall, peak } = costs[index];
    return [name, seconds(cpu), seconds(bar), seconds(wall), mebibytes(peak)];
  }),
);
