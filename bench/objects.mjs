// How cost grows with objects: tree, order and printer beside App.synth of cdk8s, each in a process of its own.
import { bundle } from './support/bundle.mjs';
import { count, mebibytes, milliseconds, seconds, times } from './support/format.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

const sizes = [
  { objects: 100, runs: 7 },
  { objects: 1000, runs: 7 },
  { objects: 10_000, runs: 5, bar: { cpu: 0.8, peak: 150 } },
  { objects: 50_000, runs: 3 },
];
const head = ['objects', 'CPU s', 'bar', 'peak MiB', 'bar', 'order ms', 'tree ms', 'print ms', 'write ms'];
const peers = ['bare CPU s', 'bare MiB', 'cdk8s CPU s', 'cdk8s MiB', 'CPU ratio'];

const scripts = await bundle(['objects-tree', 'objects-bare', 'objects-cdk8s']);
const out = temporaryFolder();

const rows = sizes.map(({ objects, runs, bar }) => {
  const subjects = scripts.map((script) => () => [script, String(objects), out]);
  const [tree, bare, cdk8s] = medians(subjects, { runs });
  const stages = [tree.order, tree.tree, tree.print, tree.write].map(milliseconds);
  return [
    count(objects),
    ...[seconds(tree.cpu), seconds(bar?.cpu), mebibytes(tree.peak), mebibytes(bar?.peak), ...stages],
    ...[seconds(bare.cpu), mebibytes(bare.peak), seconds(cdk8s.cpu), mebibytes(cdk8s.peak), times(cdk8s.cpu, tree.cpu)],
  ];
});
printTable('Objects: order, tree, print and write, beside App.synth of cdk8s', [...head, ...peers], rows);
