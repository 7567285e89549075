import { depthLimit } from '../compose';
import { keyName } from './key-name';
import { resolvePlain } from './resolve-plain';
import { unquote } from './unquote';

/** Brackets, commas, quoted strings, and words without blanks; a word before `: ` is a key. */
const token = / *(?:([[\]{},])|("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\w./](?:[\w./+=*-]|:(?=[\w./:]))*)(: +)?) */y;

interface Token {
  readonly mark?: string | undefined;
  readonly word?: string | undefined;
  readonly isKey: boolean;
}

interface Cursor {
  readonly text: string;
  at: number;
}

/** The value of a `[…]` or `{…}` that `text` begins with; undefined where it, or what comes after it, is not simple. */
export function readFlow(text: string, depth: number): unknown {
  const cursor = { text, at: 0 };
  const value = read(next(cursor), cursor, depth);
  const commented = text.startsWith('#', cursor.at) && text.charAt(cursor.at - 1) === ' ';
  return cursor.at === text.length || commented ? value : undefined;
}

function next(cursor: Cursor): Token | undefined {
  token.lastIndex = cursor.at;
  const match = token.exec(cursor.text);
  if (!match) return undefined;
  cursor.at = token.lastIndex;
  const [, mark, word, colon] = match;
  return { mark, word, isKey: colon !== undefined };
}

function read(first: Token | undefined, cursor: Cursor, depth: number): unknown {
  if (first?.mark === '[' && depth < depthLimit) return list(cursor, depth);
  if (first?.mark === '{' && depth < depthLimit) return map(cursor, depth);
  if (first?.word === undefined || first.isKey) return undefined;
  return /^["']/.test(first.word) ? unquote(first.word) : resolvePlain(first.word);
}

function list(cursor: Cursor, depth: number): unknown[] | undefined {
  const out: unknown[] = [];
  const complete = readItems(cursor, ']', (first) => {
    const value = read(first, cursor, depth + 1);
    out.push(value);
    return value !== undefined;
  });
  return complete ? out : undefined;
}

function map(cursor: Cursor, depth: number): Record<string, unknown> | undefined {
  const out: Record<string, unknown> = {};
  const complete = readItems(cursor, '}', (first) => {
    const name = first?.isKey ? keyName(first.word ?? '') : undefined;
    if (name === undefined || Object.hasOwn(out, name)) return false;
    const value = read(next(cursor), cursor, depth + 1);
    out[name] = value;
    return value !== undefined;
  });
  return complete ? out : undefined;
}

/** Reads up to `end` what stands between commas; false as soon as an item cannot be read. */
function readItems(cursor: Cursor, end: string, readItem: (first: Token | undefined) => boolean): boolean {
  let first = next(cursor);
  if (first?.mark === end) return true;
  while (readItem(first)) {
    const mark = next(cursor)?.mark;
    if (mark === end) return true;
    if (mark !== ',') return false;
    first = next(cursor);
  }
  return false;
}
