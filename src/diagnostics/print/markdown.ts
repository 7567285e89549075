import type { Finding } from '../finding';
import { harmless } from '../harmless';
import { lineMaps } from '../line-maps';

/** Findings as a table in GitHub's Markdown, fit for a comment on a pull request. */
export function printMarkdown(findings: readonly Finding[], summary: string): string {
  if (findings.length === 0) return '**Fairlead:** no findings\n';
  const lines = lineMaps();
  const rows = findings.map(({ code, severity, message, place, path, why, help, docs }) => {
    const { line, column } = place ? lines(place.source).region(place) : { line: 0, column: 0 };
    const where = place ? `${place.source.path}:${line}:${column}` : (path ?? '');
    const rule = docs === undefined ? code : `[${code}](<${docs}>)`;
    return [severity, rule, inert(where), `${prose(message)}<br>${prose(why)}`, prose(help ?? '')];
  });
  return [
    `**Fairlead:** ${summary}`,
    '',
    '| Severity | Rule | Where | What | Help |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

/** Text whose words in backticks become code, and nothing else becomes anything. */
const prose = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? `<code>${inert(part)}</code>` : inert(part)))
        .join(''),
    )
    .join('<br>');

/** `@` and `#` are parted from what follows, for GitHub would call people and link issues. */
const inert = (text: string) =>
  harmless(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_~[\]|{}]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&<!-- -->')
    .replaceAll('://', '&#58;//');
