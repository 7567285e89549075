import { harmless } from '../../diagnostics/harmless';
import type { ConnectionChange, DiffAnswer } from '../../policy/answers/answer-diff';
import type { Culprit } from '../../policy/answers/culprits';
import { count } from '../text/count';
import { markdownRow } from '../text/markdown-row';
import { endName } from './end-name';

/** What a change does, in words or as a table for a pull request. */
export function printDiff(
  { changes }: DiffAnswer,
  format: 'text' | 'markdown',
  states: readonly [string, string],
): string {
  const [before, after] = states;
  if (changes.length === 0) return `no connection changes from ${before} to ${after}\n`;
  const summary = `from ${before} to ${after}: ${told(changes)}\n`;
  if (format === 'text') return `${summary}${changes.map(inWords).join('')}`;
  const rows = changes.flatMap((change) => [
    ...rowOf('appears', change, change.appears),
    ...rowOf('disappears', change, change.disappears),
  ]);
  const head = ['', 'from', 'to', 'traffic', 'by'];
  return `${summary}\n${[head, head.map(() => '---'), ...rows].map(markdownRow).join('')}`;
}

function told(changes: readonly ConnectionChange[]): string {
  const appearing = changes.filter(({ appears }) => appears.length > 0).length;
  const disappearing = changes.filter(({ disappears }) => disappears.length > 0).length;
  const verb = (number: number, word: string) => (number === 1 ? `${word}s` : word);
  const first = `${count(appearing, 'connection')} ${verb(appearing, 'appear')}`;
  return `${first}, ${disappearing} ${verb(disappearing, 'disappear')}`;
}

function inWords({ from, to, appears, disappears, because }: ConnectionChange): string {
  const [source, target] = [endName(from, 3), endName(to, 3)];
  const lines = [
    ...(appears.length > 0 ? [`${source} may now send to ${target}: ${appears.join(', ')}`] : []),
    ...(disappears.length > 0 ? [`${source} may no longer send to ${target}: ${disappears.join(', ')}`] : []),
    ...because.map((one) => `  for ${culprit(one)}`),
  ];
  return `\n${lines.map((line) => `${harmless(line)}\n`).join('')}`;
}

function rowOf(what: string, { from, to, because }: ConnectionChange, traffic: readonly string[]): string[][] {
  if (traffic.length === 0) return [];
  const cells = [endName(from, 5), endName(to, 5), traffic.join(', '), because.map(culprit).join('; ')];
  return [[what, ...cells.map(harmless)]];
}

const culprit = ({ object, path, change, file, line }: Culprit) => `${object} ${path} is ${change}, ${file}:${line}`;
