import { type GrowingTree, growingTree } from './growing-tree';
import { keyName } from './key-name';
import { readInline } from './read-inline';
import { readLiteral } from './read-literal';

/**
 * A document as plain data, and the stretch of the text that it stands in: with the `---` after it, for the parser
 * counts blank lines at an end differently from those before a `---`.
 */
export interface SimpleDocument {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

interface Reader {
  readonly text: string;
  readonly documents: SimpleDocument[];
  tree: GrowingTree;
  start: number;
}

/** Keys beyond 1024 characters are refused by YAML; what is wider than this, and what is rare, is for the real parser. */
const widest = 1000;
const entry = /^((?:- +)*)(?:([A-Za-z_](?:[\w./-]|:(?=[\w./-]))*|"[^"\\]*"|'[^']*'):(?: +|$))?(.*)$/s;
const separator = /^---(?: *| +#.*)$/s;

/**
 * Reads documents as manifests are mostly written: maps and lists in blocks, values on one line, literal blocks and
 * comments. Undefined where the text holds anything else or anything that is, or might be, wrong: whoever is told
 * undefined has to ask the parser, which alone says what a text means and what is wrong with it.
 */
export function readSimple(text: string): SimpleDocument[] | undefined {
  if (/[\t\r\uFEFF]/.test(text)) return undefined;
  const reader: Reader = { text, documents: [], tree: growingTree(), start: 0 };
  let at = 0;
  while (at < text.length) {
    const next = readLine(reader, at);
    if (next === undefined) return undefined;
    at = next;
  }
  endDocument(reader, text.length);
  return reader.documents;
}

/** Reads a line, and what belongs to it of the lines below; gives the offset of the next one. */
function readLine(reader: Reader, lineStart: number): number | undefined {
  const { text } = reader;
  const newline = text.indexOf('\n', lineStart);
  const lineEnd = newline < 0 ? text.length : newline;
  let start = lineStart;
  while (text.charAt(start) === ' ') start++;
  if (start === lineEnd || text.charAt(start) === '#') return lineEnd + 1;
  if (lineEnd - lineStart > widest) return undefined;
  const line = text.slice(start, lineEnd);
  if (start === lineStart && line.startsWith('---')) {
    if (!separator.test(line)) return undefined;
    endDocument(reader, lineStart + 3);
    reader.start = lineEnd + 1;
    reader.tree = growingTree();
    return lineEnd + 1;
  }
  return readEntry(reader, line, start - lineStart, lineEnd + 1);
}

function endDocument({ documents, tree, start }: Reader, end: number): void {
  const value = tree.end();
  if (value !== undefined) documents.push({ value, start, end });
}

function readEntry(reader: Reader, line: string, indent: number, nextLine: number): number | undefined {
  const [, dashes = '', written, rest = ''] = entry.exec(line) ?? [];
  const { tree } = reader;
  if (dashes === '' && written === undefined) return undefined;
  for (let dash = 0; dash < dashes.length; dash++) {
    if (dashes.charAt(dash) === '-' && !tree.begin(indent + dash)) return undefined;
  }
  let column = indent + dashes.lastIndexOf('-');
  if (written !== undefined) {
    const key = keyName(written);
    column = indent + dashes.length;
    if (key === undefined || !tree.begin(column, key)) return undefined;
    if (rest === '' || rest.startsWith('#')) return nextLine;
  }
  return readRest(reader, rest, column, nextLine);
}

/** Reads what is on the line of the dash or key in `column`, or in the block that begins there. */
function readRest({ text, tree }: Reader, rest: string, column: number, nextLine: number): number | undefined {
  const header = /^\|(-?) *$/.exec(rest);
  if (header) {
    const literal = readLiteral(text, nextLine, column + 1, header[1] === '-');
    if (literal) tree.put(literal.value);
    return literal?.end;
  }
  const value = rest === '' ? undefined : readInline(rest, tree.depth());
  if (value === undefined) return undefined;
  tree.put(value);
  return nextLine;
}
