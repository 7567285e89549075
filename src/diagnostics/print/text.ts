import type { Finding } from '../finding';
import { harmless } from '../harmless';
import { lineMaps } from '../line-maps';
import type { Source } from '../place';
import { frame, type Mark } from './frame';
import type { Paint } from './paint';

/** Findings for people, each with the lines that it is about, `summary` last. */
export function printText(findings: readonly Finding[], summary: string, paint: Paint): string {
  const lines = lineMaps();

  const marksOf = (finding: Finding): Map<Source, Mark[]> => {
    const marks = new Map<Source, Mark[]>();
    const add = (source: Source, mark: Mark) => marks.set(source, [...(marks.get(source) ?? []), mark]);
    if (finding.place) {
      const region = lines(finding.place.source).region(finding.place);
      add(finding.place.source, { region, ink: finding.severity, sign: '^', label: '' });
    }
    for (const { place, label } of finding.related ?? []) {
      const region = lines(place.source).region(place);
      add(place.source, { region, ink: 'related', sign: '-', label: harmless(label) });
    }
    return marks;
  };

  const print = (finding: Finding): string => {
    const head = paint(finding.severity, `${finding.severity}[${finding.code}]`);
    const out = [`${head}${paint('strong', `: ${harmless(finding.message)}`)}`];
    const marks = marksOf(finding);
    const numbers = [...marks.values()].flat().map(({ region }) => region.line);
    const gutter = String(Math.max(1, ...numbers)).length;
    const margin = ' '.repeat(gutter);
    for (const [source, here] of marks) {
      const arrow = source === finding.place?.source ? '-->' : ':::';
      const { line, column } = here[0]?.region ?? { line: 1, column: 1 };
      out.push(`${margin}${paint('gutter', arrow)} ${harmless(source.path)}:${line}:${column}`);
      out.push(...frame(lines(source), here, gutter, paint));
    }
    if (marks.size > 0) out.push(paint('gutter', `${margin} |`));
    const note = (name: string, text: string | undefined) => {
      if (text === undefined) return;
      const rest = `\n${margin}   ${' '.repeat(name.length + 2)}`;
      out.push(
        `${margin} ${paint('gutter', '=')} ${paint('strong', `${name}:`)} ${text.split('\n').map(harmless).join(rest)}`,
      );
    };
    if (!finding.place) note('at', finding.path);
    note('why', finding.why);
    note('help', finding.help);
    note('docs', finding.docs);
    return out.join('\n');
  };

  return [...findings.map(print), paint('strong', summary)].map((part) => `${part}\n`).join('\n');
}
