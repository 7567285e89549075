import { pointerSteps } from '../../../diagnostics/pointer';
import { keyName } from './key-name';

/** In longer texts the parser is faster: it reads them once, not again for each place. */
const longest = 10_000;
/** A comment, or a blank that is text of a value and yet is cut off where a place ends. */
const unclear = /#|[^\S \n]/;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Entry {
  /** Undefined for an item of a list, as the key is. */
  readonly name: string | undefined;
  readonly key: Span | undefined;
  readonly value: Span;
}

/**
 * Finds the text of a value or key in a simple document without reading it again: columns tell where an entry begins.
 * Undefined where only the parser can tell: in brackets, and where comments may count to what is before them.
 */
export function findSimplePlace(text: string, data: unknown, pointer: string, what: 'key' | 'value'): Span | undefined {
  if (text.length > longest || unclear.test(text)) return undefined;
  let held = data;
  let key: Span | undefined;
  let value = trimmed(text, 0, text.endsWith('\n---') ? text.length - 4 : text.length);
  let wanted = what;
  for (const step of pointerSteps(pointer)) {
    const name = Array.isArray(held) ? Number(step) : step;
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, name)) {
      wanted = 'key';
      break;
    }
    if (/[[{]/.test(text.charAt(value.start))) return undefined;
    const entry = entries(text, value, Array.isArray(held)).find((one, index) => (one.name ?? index) === name);
    if (!entry) return undefined;
    held = Reflect.get(held, name);
    key = entry.key;
    value = entry.value;
  }
  if (key && (wanted === 'key' || value.start === value.end)) return key;
  return wanted === 'key' ? { start: value.start, end: Math.min(value.end, lineEnd(text, value.start)) } : value;
}

/** The entries of a map or list, from its first one's column: whatever else stands in this column is part of a list. */
function entries(text: string, { start, end }: Span, isList: boolean): Entry[] {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const starts = [start];
  for (let line = lineEnd(text, start) + 1; line < end; line = lineEnd(text, line) + 1) {
    const begins = text.slice(line, lineEnd(text, line)).search(/[^ ]/) === column;
    if (begins && text.startsWith('- ', line + column) === isList) starts.push(line + column);
  }
  return starts.map((entryStart, index) => {
    const entryEnd = starts[index + 1] ?? end;
    if (isList) return { name: undefined, key: undefined, value: trimmed(text, entryStart + 1, entryEnd) };
    const quote = /^["']/.exec(text.charAt(entryStart))?.[0];
    const keyEnd = quote ? text.indexOf(quote, entryStart + 1) + 1 : colon(text, entryStart);
    const key = { start: entryStart, end: keyEnd };
    return { name: keyName(text.slice(entryStart, keyEnd)), key, value: trimmed(text, keyEnd + 1, entryEnd) };
  });
}

/** Where an unquoted key ends: a colon is part of it where something follows. */
function colon(text: string, from: number): number {
  return from + text.slice(from).search(/:(?=[ \n]|$)/);
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[ \n]/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
