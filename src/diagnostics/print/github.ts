import type { Finding } from '../finding';
import { harmless } from '../harmless';
import { lineMaps } from '../line-maps';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request; `summary` is a notice
 * of its own.
 */
export function printGithub(findings: readonly Finding[], summary?: string): string {
  const lines = lineMaps();
  const told = findings.map((finding) => {
    const { code, severity, message, place, why, help } = finding;
    const properties: [string, string | number][] = [];
    if (place) {
      const { line, column, endLine, endColumn } = lines(place.source).region(place);
      properties.push(['file', place.source.path], ['line', line], ['col', column]);
      // GitHub takes an end column only within one line.
      properties.push(endLine === line ? ['endColumn', endColumn] : ['endLine', endLine]);
    }
    properties.push(['title', code]);
    const head = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
    const body = [message, why, ...(help === undefined ? [] : [`help: ${help}`])].join('\n');
    return `::${commands[severity]} ${head}::${data(body)}\n`;
  });
  return [...told, ...(summary === undefined ? [] : [`::notice title=Fairlead::${data(summary)}\n`])].join('');
}

const data = (text: string) => harmless(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
