// `fairlead plan` of a change of policies in one cluster: both states read and checked, and every state between decided.
import { join } from 'node:path';
import { root } from '../scripts/load.mjs';
import { count, mebibytes, seconds } from './support/format.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';
import { writeRollout } from './support/write-rollout.mjs';

const cli = join(root, 'lib/cli.js');
const changes = [
  { what: 'ten policies allow more', from: 'old', to: 'few' },
  { what: 'every policy allows more', from: 'old', to: 'all' },
  { what: 'default deny in every namespace', from: 'old', to: 'closed' },
  { what: 'all of them, on a cluster without', from: 'none', to: 'closed' },
];
const sizes = [
  { pods: 500, policies: 500, namespaces: 10, runs: 3 },
  { pods: 5000, policies: 5000, namespaces: 50, runs: 1, bar: { wall: 10 } },
];

const rows = sizes.flatMap(({ bar, runs, ...size }) => {
  const cwd = temporaryFolder();
  writeRollout(cwd, size);
  return changes.map(({ what, from, to }) => {
    // Who writes all policies at once waits longer.
    const most = from === 'old' ? bar?.wall : undefined;
    const args = [cli, 'plan', `specs/${to}.yaml`, '--from', `specs/${from}.yaml`];
    const [cost] = medians([() => args], { runs, cwd });
    return [what, count(size.policies), seconds(cost.cpu), seconds(cost.wall), seconds(most), mebibytes(cost.peak)];
  });
});
printTable(
  'Rollouts: fairlead plan of a change of policies, as many pods as policies',
  ['change', 'policies', 'CPU s', 'wall s', 'bar', 'peak MiB'],
  rows,
);
