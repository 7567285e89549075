// One cluster with many policies: read, checked, ordered and printed, beside yaml alone on the same files.
import { join } from 'node:path';
import { root } from '../scripts/load.mjs';
import { count, mebibytes, seconds, times } from './support/format.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';
import { writeFleet } from './support/write-fleet.mjs';

const sizes = [{ policies: 500 }, { policies: 5000, bar: { cpu: 3 } }];
const compiler = join(root, 'bench/subjects/fleet-compile.cjs');
const roundTrip = join(root, 'bench/subjects/yaml-round-trip.cjs');

const rows = sizes.map(({ policies, bar }) => {
  const cwd = temporaryFolder();
  writeFleet(cwd, { clusters: 1, policies });
  const folder = 'specs/cluster-000/policies';
  const [own, yaml] = medians([() => [compiler], () => [roundTrip, folder]], { runs: 5, cwd });
  return [
    ...[count(policies), seconds(own.cpu), seconds(bar?.cpu), mebibytes(own.peak)],
    ...[seconds(yaml.cpu), mebibytes(yaml.peak), times(yaml.cpu, own.cpu)],
  ];
});
printTable(
  'Policies: one cluster, compiled and printed, beside the package yaml that reads and prints the files',
  ['policies', 'CPU s', 'bar', 'peak MiB', 'yaml CPU s', 'yaml MiB', 'CPU ratio'],
  rows,
);
