import { harmless } from '../../diagnostics/harmless';
import type { ReachAnswer } from '../../policy/answers/answer-reach';
import type { ReachEnd } from '../../policy/answers/reach-table';
import { columns } from '../text/columns';
import { csvLine } from '../text/csv-line';
import { markdownRow } from '../text/markdown-row';
import { endName } from './end-name';
import { printGraph } from './print-graph';

const head = ['from', 'to', 'traffic'];

/** What is reached: as text with the groups before it, as a table of CSV or Markdown, or as a graph. */
export function printReach(answer: ReachAnswer, format: 'text' | 'csv' | 'markdown' | 'dot' | 'mermaid'): string {
  const { ends, connections } = answer;
  if (format === 'dot' || format === 'mermaid') return printGraph(answer, format);
  if (format === 'csv') {
    const rows = connections.flatMap(({ from, to, traffic }) =>
      from.flatMap((source) =>
        to.map((target) => [...[source, target].map((end) => namesOf(ends[end]).join(' ')), traffic.join('; ')]),
      ),
    );
    return [head, ...rows].map(csvLine).join('');
  }
  const names = (numbers: readonly number[]) =>
    numbers
      .flatMap((number) => ends[number] ?? [])
      .map((end) => harmless(endName(end, 1)))
      .join(', ');
  const rows = connections.map(({ from, to, traffic }) => [names(from), names(to), harmless(traffic.join(', '))]);
  const alike = ends.flatMap((end) =>
    'inside' in end && end.inside.length > 1 ? [harmless(end.inside.join(', '))] : [],
  );
  if (format === 'markdown') {
    const table = [head, head.map(() => '---'), ...rows].map(markdownRow).join('');
    return `${table}${alike.map((group) => `\nTreated alike: ${group}\n`).join('')}`;
  }
  const groups = alike.map((group) => `  ${group}\n`).join('');
  const arrows = rows.map(([from = '', to = '', traffic = '']) => [from, '->', to, traffic]);
  return `${groups === '' ? '' : `treated alike:\n${groups}\n`}${columns(arrows, '')}`;
}

const namesOf = (end: ReachEnd | undefined): readonly string[] => {
  if (!end) return [];
  return 'inside' in end ? end.inside : end.outside;
};
