// What a plan costs: one cluster with many policies, the first sync of them and that of a change in every one.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/load.mjs';
import { count, mebibytes, seconds } from './support/format.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';
import { writeFleet } from './support/write-fleet.mjs';

const sizes = [{ policies: 500 }, { policies: 5000, bar: 10 }];
const cli = join(root, 'lib/cli.js');

const rows = sizes.map(({ policies, bar }) => {
  const cwd = temporaryFolder();
  writeFleet(cwd, { clusters: 1, policies });
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], { cwd });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'before');
  const folder = join(cwd, 'specs/cluster-000/policies');
  for (const name of readdirSync(folder).filter((one) => one.startsWith('services-'))) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('port: 8080', 'port: 8081'));
  }
  const [first, change] = medians([() => [cli, 'plan'], () => [cli, 'plan', '--from', 'HEAD']], { runs: 5, cwd });
  return [
    ...[count(policies), seconds(first.cpu), mebibytes(first.peak)],
    ...[seconds(change.cpu), seconds(bar), seconds(change.wall), mebibytes(change.peak)],
  ];
});
printTable(
  'Plan: one cluster with policies, its first sync and the sync of a change in every policy',
  ['policies', 'first CPU s', 'first MiB', 'change CPU s', 'bar', 'change wall s', 'change MiB'],
  rows,
);
