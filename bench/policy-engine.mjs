// What policies mean: reachability, equivalence and explanations, by the size of the cluster. Objects are given, not parsed.
import { bundle } from './support/bundle.mjs';
import { count, mebibytes, milliseconds, seconds } from './support/format.mjs';
import { medians } from './support/medians.mjs';
import { printTable } from './support/print-table.mjs';

const [reach, equivalence, explain] = await bundle(['policy-reach', 'policy-equivalence', 'policy-explain']);
const cases = [
  { what: 'reach', script: reach, size: [400, 400, 10], step: 'reach', bar: { cpu: 0.5 } },
  { what: 'reach', script: reach, size: [5000, 5000, 50], step: 'reach', bar: { cpu: 30, peak: 1024 }, runs: 1 },
  { what: 'equal', script: equivalence, size: [1000, 200, 10], step: 'compare', bar: { cpu: 0.2 } },
  { what: 'equal', script: equivalence, size: [10_000, 2000, 100], step: 'compare', bar: { cpu: 1.5 } },
  { what: 'different', script: equivalence, size: [10_000, 2000, 100], step: 'compare', bar: { cpu: 1.5 } },
  { what: 'masked', script: equivalence, size: [10_000, 2000, 100], step: 'compare', bar: { cpu: 10 } },
  { what: 'equal', script: equivalence, size: [100_000, 75_000, 25_000], step: 'compare', runs: 1 },
  { what: 'explain', script: explain, size: [1000, 1000, 10], step: 'explain', bar: { cpu: 0.3 } },
];

const rows = cases.map(({ what, script, size, step, bar, runs = 5 }) => {
  const args = [script, ...(script === equivalence ? [what] : []), ...size.map(String)];
  const [cost] = medians([() => args], { runs });
  const steps = [cost.lower, cost.universe, cost[step]].map(milliseconds);
  return [
    ...[what, count(size[0]), count(size[1]), seconds(cost.cpu), seconds(bar?.cpu)],
    ...[mebibytes(cost.peak), mebibytes(bar?.peak), ...steps],
  ];
});
printTable(
  'Policies: what they mean',
  ['work', 'pods', 'policies', 'CPU s', 'bar', 'peak MiB', 'bar', 'lower ms', 'universe ms', 'work ms'],
  rows,
);
