import { type Code, catalogue } from '../catalogue';
import { componentOf } from '../component-of';
import type { Rule, Severity } from '../rule';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Rules as Markdown: how many each component has of each severity, then all of them; `example` links what one looks like. */
export function rulesPage(codes: readonly Code[], example?: (code: Code) => string | undefined): string {
  const names = [...new Set(codes.map(componentOf))].sort();
  const within = (name: string) => codes.filter((code) => componentOf(code) === name);
  const counts = (of: readonly Code[]) =>
    severities.map((severity) => of.filter((code) => catalogue[code].severity === severity).length);

  const row = (code: Code): string => {
    const { severity, title, why, docs, versions }: Rule<never> = catalogue[code];
    const link = example?.(code);
    const cells = [
      link === undefined ? code : `[${code}](${link})`,
      severity,
      docs === undefined ? cell(title) : `[${cell(title)}](${docs})`,
      `${cell(why)}${versions === undefined ? '' : ` (${cell(versions)})`}`,
    ];
    return `| ${cells.join(' | ')} |`;
  };
  return [
    '| component | errors | warnings | notes |',
    '| --- | --- | --- | --- |',
    ...names.map((name) => `| ${[name, ...counts(within(name))].join(' | ')} |`),
    `| ${['all', ...counts(codes)].join(' | ')} |`,
    ...names.flatMap((name) => [
      '',
      `## ${name}`,
      '',
      '| code | severity | what | why it matters |',
      '| --- | --- | --- | --- |',
      ...within(name).sort().map(row),
    ]),
    '',
  ].join('\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
