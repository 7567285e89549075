import { type Document, isScalar, type Node, type YAMLError } from 'yaml';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Place, Source } from '../../diagnostics/place';
import { compose, depthLimit } from './compose';
import type { Documents } from './documents';
import { placeFinder } from './place-finder';
import { syntaxProblem } from './syntax-problem';
import { toData } from './to-data';

/** Reads documents of any form by way of a node tree, and finds what is wrong with them. */
export function readComposed(source: Source): Documents {
  const { documents: composed, tooDeepAt } = compose(source.text);
  if (tooDeepAt !== undefined) {
    const place = { source, start: tooDeepAt - 1, end: tooDeepAt };
    return { documents: [], findings: [finding('FL-YAML-007', { limit: depthLimit }, { place })] };
  }
  const documents: Located[] = [];
  const findings: Finding[] = [];
  for (const document of composed) {
    const mistakes = syntaxMistakes(document, source);
    if (mistakes.length > 0) findings.push(...mistakes);
    else if (hasContent(document.contents)) {
      const { value, targets, findings: found } = toData(document.contents, source);
      if (found.length > 0) findings.push(...found);
      else documents.push({ value, place: placeFinder(document.contents, targets, source) });
    }
  }
  return { documents, findings };
}

function hasContent(node: Node | null): boolean {
  return node !== null && !(isScalar(node) && node.source === '' && node.type === 'PLAIN');
}

/** One finding a line: the parser goes on after a mistake, and what it meets next on that line follows from it. */
function syntaxMistakes({ errors, warnings }: Document.Parsed, source: Source): Finding[] {
  const byLine = new Map<number, Finding>();
  for (const error of [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const place = placeOf(error, source);
    const lineStart = source.text.lastIndexOf('\n', place.start - 1) + 1;
    if (!byLine.has(lineStart)) byLine.set(lineStart, mistake(error, place, lineStart));
  }
  return [...byLine.values()];
}

function mistake(error: YAMLError, place: Place, lineStart: number): Finding {
  const { text } = place.source;
  if (error.code === 'TAB_AS_INDENT') return finding('FL-YAML-003', {}, { place });
  if (error.code === 'TAG_RESOLVE_FAILED') {
    return finding('FL-YAML-004', { tag: text.slice(place.start, place.end).trim() }, { place });
  }
  const lineEnd = text.indexOf('\n', place.start);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  return finding('FL-YAML-001', { problem: syntaxProblem(error, line) }, { place });
}

function placeOf({ pos: [from, to] }: YAMLError, source: Source): Place {
  const start = Math.min(from, source.text.length);
  const lineEnd = source.text.slice(start, to).search(/[\r\n]/);
  const end = lineEnd < 0 ? Math.min(to, source.text.length) : start + lineEnd;
  return { source, start, end: Math.max(start, end) };
}
