import { lineMap } from '../../diagnostics/line-map';
import type { Place, Source } from '../../diagnostics/place';
import { readComments } from './read-comments';

/** A comment `# fairlead-ignore CODE: reason`, with what it says in place of code and reason, which may be nothing. */
export interface Ignore {
  readonly code: string;
  readonly reason: string;
  /** The line that it is for: its own, or where nothing else stands there the next one that is no comment. */
  readonly line: number;
  readonly place: Place;
}

const word = 'fairlead-ignore';
const directive = new RegExp(`^#+\\s*${word}(?![\\w-])\\s*([^\\s:]*)\\s*:?\\s*(.*)$`, 's');

/** The comments of a source that silence findings. */
export function readIgnores(source: Source): Ignore[] {
  if (!source.text.includes(word)) return [];
  const lines = lineMap(source.text);
  const lineFor = new Map<number, number>();
  const ignores: Ignore[] = [];
  // From the last one up, so that a comment above comments is for what they are for.
  for (const { text, start } of readComments(source.text).reverse()) {
    const place = { source, start, end: start + text.length };
    const { line } = lines.region(place);
    const alone = /^\s*#/.test(lines.line(line));
    const meant = alone ? (lineFor.get(line + 1) ?? line + 1) : line;
    lineFor.set(line, meant);
    const [, code, reason] = directive.exec(text) ?? [];
    if (code !== undefined && reason !== undefined) ignores.push({ code, reason, line: meant, place });
  }
  return ignores.reverse();
}
