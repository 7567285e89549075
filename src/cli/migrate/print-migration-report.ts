import type { Finding } from '../../diagnostics/finding';
import { harmless } from '../../diagnostics/harmless';
import type { MigrationReport, Reachability } from '../../migrate/report/migration-report';
import type { Counts } from '../../migrate/report/reported-inventory';
import type { ReportedPhase } from '../../migrate/report/reported-timeline';
import { endName } from '../policies/end-name';
import { count } from '../text/count';
import { markdownRow } from '../text/markdown-row';
import { inHours } from './in-hours';
import { meanwhileLines } from './meanwhile-lines';
import { performanceRows } from './performance-rows';
import { policySections } from './policy-sections';

/** A migration before and after as a report in Markdown. */
export function printMigrationReport(report: MigrationReport): string {
  const { cluster, inventory, policies, performance, risks, timeline } = report;
  const [from, to] = [inventory.before, inventory.after].map(({ cni }) => cni.join(', ') || 'unknown');
  return [
    `# ${harmless(cluster)}: from ${harmless(from ?? '')} to ${to}`,
    ...section('Inventory', inventoryTable(report)),
    ...section('Addresses', addressTable(report)),
    ...policySections(policies),
    ...section('Who reaches whom', reachabilityText(report.reachability)),
    ...(performance
      ? section('Performance', table(['', 'before', 'after', 'change'], performanceRows(performance)))
      : []),
    ...section('Risks', risks.map(risk).join('')),
    ...section('Timeline', timelineTable(timeline)),
  ]
    .join('\n\n')
    .concat('\n');
}

const section = (title: string, text: string) => (text === '' ? [] : [`## ${title}\n\n${text.trimEnd()}`]);

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(harmless))].map(markdownRow).join('');

function inventoryTable({ inventory: { before, after, afterIs } }: MigrationReport): string {
  const of = (counts: Counts) =>
    Object.entries(counts)
      .map(([what, number]) => `${number} ${what}`)
      .join(', ');
  const nodes = ({ nodes, controlPlane }: typeof before) => `${nodes}, ${controlPlane} of the control plane`;
  return table(
    ['', 'before', afterIs === 'found' ? 'after' : 'after, as planned'],
    [
      ['CNI', before.cni.join(', '), after.cni.join(', ')],
      ['nodes', nodes(before), nodes(after)],
      ['workloads', of(before.workloads), of(after.workloads)],
      ['pods', String(before.pods), String(after.pods)],
      ['policies', of(before.policies), of(after.policies)],
    ],
  );
}

function addressTable({ addresses: { ranges, overlaps } }: MigrationReport): string {
  const rows = ranges.map(({ use, before, after }) => {
    const same = before.join() === after.join();
    return [use, before.join(', '), after.join(', '), same ? 'stays' : 'changes'];
  });
  const told =
    overlaps.length === 0 ? ['nothing overlaps the new pod ranges'] : overlaps.map((one) => `overlap: ${one}`);
  return `${table(['', 'before', 'after', ''], rows)}\n${told.map((line) => `- ${harmless(line)}\n`).join('')}`;
}

function reachabilityText({ verdict, world, changes, meanwhile }: Reachability): string {
  const told = {
    equal: `The same as before: proved over ${world}.`,
    different: 'Not the same as before.',
    undecided: 'Whether it is the same as before hangs on what no file says.',
    unknown: 'Not known: there is nothing whole to compare with.',
  } as const;
  const rows = changes.flatMap(({ from, to, appears, disappears }) =>
    [['appears', appears] as const, ['disappears', disappears] as const].flatMap(([what, traffic]) =>
      traffic.length === 0 ? [] : [[what, endName(from, 5), endName(to, 5), traffic.join(', ')]],
    ),
  );
  const lines = meanwhile ? meanwhileLines(meanwhile) : [];
  return [
    told[verdict],
    ...(rows.length > 0 ? [table(['', 'from', 'to', 'traffic'], rows).trimEnd()] : []),
    ...(lines.length > 0 ? [`While nodes move:\n\n${lines.map((line) => `- ${harmless(line)}`).join('\n')}`] : []),
  ].join('\n\n');
}

const risk = ({ severity, code, message, help }: Finding) =>
  `- **${severity}** ${code}: ${harmless(message)}${help === undefined ? '' : ` (${harmless(help)})`}\n`;

function timelineTable(timeline: readonly ReportedPhase[]): string {
  const rows = timeline.map(({ name, does, now, gate, errors, estimate }) => [
    now ? `**${name}**` : name,
    does,
    estimate ? inHours(estimate.minutes) : '',
    errors.length > 0 ? count(errors.length, 'error') : gate ? `\`${gate.run}\`: ${gate.expect}` : '',
  ]);
  const groups = timeline.flatMap(({ estimate }) => estimate?.groups ?? []);
  const moving = groups.map(
    ({ name, nodes, atOnce, minutes }) =>
      `- ${harmless(name)}: ${count(nodes, 'node')}, ${atOnce} at once, ${inHours(minutes)}\n`,
  );
  const head = ['phase', 'what happens', 'takes about', 'go on when'];
  return `${table(head, rows)}${moving.length > 0 ? `\nNodes move in this order:\n\n${moving.join('')}` : ''}`;
}
