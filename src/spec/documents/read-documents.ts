import { type Document, isScalar, type Node, type YAMLError } from 'yaml';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Place, Source } from '../../diagnostics/place';
import { compose, depthLimit } from './compose';
import { placeFinder } from './place-finder';
import { syntaxProblem } from './syntax-problem';
import { toData } from './to-data';

/** The documents of a YAML file that can be read without doubt, and what is wrong with the others. */
export interface Documents {
  readonly documents: Located[];
  readonly findings: Finding[];
}

/**
 * Reads a stream of YAML 1.2 documents (core schema: `yes` and `12:30` are strings) into plain data. Documents
 * without content are left out. Never throws; a document with a mistake in its syntax is told, not returned.
 */
export function readDocuments(source: Source): Documents {
  const controls = controlCharacters(source);
  // Further complaints about such a file would only follow from these.
  if (controls.length > 0) return { documents: [], findings: controls };
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

function controlCharacters(source: Source): Finding[] {
  const found: Finding[] = [];
  for (const match of source.text.matchAll(/(?![\t\n\r\u0085])\p{Cc}/gu)) {
    const character = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push(finding('FL-YAML-012', { character }, { place: { source, start: match.index, end: match.index + 1 } }));
    if (found.length === 10) break;
  }
  return found;
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
