import type { LineMap, Region } from '../line-map';
import { type CutLine, cutLine } from './cut-line';
import { display } from './display';
import type { Ink, Paint } from './paint';

/** A stretch to point at; only its first line is shown. */
export interface Mark {
  readonly region: Region;
  readonly ink: Ink;
  readonly sign: '^' | '-';
  readonly label: string;
}

/** The lines of a source that hold `marks`, numbered, each mark pointed at below its line. */
export function frame(lines: LineMap, marks: readonly Mark[], gutter: number, paint: Paint): string[] {
  const row = (number: number | undefined, text: string) => {
    const head = paint('gutter', `${String(number ?? '').padStart(gutter)} |`);
    return text === '' ? head : `${head} ${text}`;
  };
  const out = [row(undefined, '')];
  let last: number | undefined;
  for (const [number, here] of byLine(marks)) {
    if (last !== undefined && number - last === 2) out.push(row(number - 1, shown(cutLine(lines.line(number - 1), 0))));
    else if (last !== undefined && number - last > 2) out.push(paint('gutter', '...'));
    last = number;

    const line = lines.line(number);
    const cut = cutLine(line, (here[0]?.region.column ?? 1) - 1);
    out.push(row(number, shown(cut)));
    for (const { region, ink, sign, label } of here) {
      const end = region.endLine === number ? region.endColumn : line.length + 1;
      const inCut = (column: number) => Math.max(0, Math.min(column - 1 - cut.offset, cut.text.length));
      const from = inCut(region.column);
      const indent = display(cut.text.slice(0, from)).width + (cut.head ? 1 : 0);
      const signs = sign.repeat(Math.max(1, display(cut.text.slice(from, inCut(end))).width));
      out.push(row(undefined, `${' '.repeat(indent)}${paint(ink, label === '' ? signs : `${signs} ${label}`)}`));
    }
  }
  return out;
}

const shown = ({ text, head, tail }: CutLine) => `${head ? '…' : ''}${display(text).text}${tail ? '…' : ''}`;

function byLine(marks: readonly Mark[]): [number, Mark[]][] {
  const lines = new Map<number, Mark[]>();
  for (const mark of marks) {
    const here = lines.get(mark.region.line);
    if (here) here.push(mark);
    else lines.set(mark.region.line, [mark]);
  }
  return [...lines].sort(([a], [b]) => a - b);
}
