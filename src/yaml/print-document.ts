import { block } from './block';
import { refuse } from './refuse';
import { scalar } from './scalar';

/** YAML ends an implicit key at 1,024 characters; a longer one needs the `? key` form. */
const longestKey = 1000;

/** Where js-yaml gives up, and far beyond any Kubernetes object. */
const deepest = 99;

/** One document in the making. */
interface Run {
  readonly lines: string[];
  /** The collections that it is inside of, and the key or index at which it stands in each of them. */
  readonly around: object[];
  readonly keys: (string | number)[];
}

/**
 * Plain data as one YAML document in block style, with a line end; keys keep their order, `undefined` in a map is left out.
 *
 * Every reader of YAML 1.1 or 1.2 reads the same data back. What JSON could not carry (NaN, infinities, -0, bigint, functions,
 * dates, instances of classes, cycles) and collections more than 99 deep throw a TypeError with the place as a JSON pointer.
 */
export function printDocument(value: unknown): string {
  const run: Run = { lines: [], around: [], keys: [] };
  const text = inline(run, value, '  ', 0);
  if (text !== undefined) run.lines.push(text);
  else entries(run, value as object, '', '', 0);
  run.lines.push('');
  return run.lines.join('\n');
}

/** A collection that is not empty: its first line starts with `first`, which may hold the dash before it, the others with `rest`. */
function entries(run: Run, value: object, first: string, rest: string, depth: number): void {
  run.around[depth] = value;
  if (depth >= deepest) refuseDepth(run);
  if (Array.isArray(value)) sequence(run, value, first, rest, depth);
  else mapping(run, value as Readonly<Record<string, unknown>>, first, rest, depth);
}

function sequence(run: Run, items: readonly unknown[], first: string, rest: string, depth: number): void {
  const inside = `${rest}  `;
  let start = first;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    run.keys[depth] = i;
    const text = inline(run, item, inside, depth + 1);
    if (text !== undefined) run.lines.push(`${start}- ${text}`);
    else entries(run, item as object, `${start}- `, inside, depth + 1);
    start = rest;
  }
}

type Mapping = Readonly<Record<string, unknown>>;

function mapping(run: Run, map: Mapping, first: string, rest: string, depth: number): void {
  const inside = `${rest}  `;
  let start = first;
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value === undefined) continue;
    run.keys[depth] = key;
    const text = inline(run, value, inside, depth + 1);
    const lead = openKey(run, scalar(key), start, rest);
    if (text !== undefined) run.lines.push(`${lead} ${text}`);
    else {
      run.lines.push(lead);
      entries(run, value as object, inside, inside, depth + 1);
    }
    start = rest;
  }
}

/** The start of the line that holds, or stands above, the key's value. */
function openKey(run: Run, key: string, start: string, rest: string): string {
  if (key.length < longestKey) return `${start}${key}:`;
  run.lines.push(`${start}? ${key}`);
  return `${rest}:`;
}

/** What stands behind `key: ` or `- `; undefined for a collection that is not empty. */
function inline(run: Run, value: unknown, indent: string, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
      return block(value, indent) ?? scalar(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0))
        return refuse(Object.is(value, -0) ? '-0' : `${value}`, run.keys.slice(0, depth));
      return number(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return value.length === 0 ? '[]' : undefined;
      if (!isPlain(value)) return refuse(`an instance of ${value.constructor?.name}`, run.keys.slice(0, depth));
      return hasEntries(value) ? undefined : '{}';
    default:
      return refuse(typeof value, run.keys.slice(0, depth));
  }
}

/** YAML 1.1 knows an exponent only behind a decimal point: `1.0e+21`. */
function number(value: number): string {
  const text = String(value);
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}

function isPlain(value: object): value is Mapping {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function hasEntries(map: Mapping): boolean {
  for (const key in map) if (map[key] !== undefined) return true;
  return false;
}

/** Too deep is most often a collection that holds itself. */
function refuseDepth({ around, keys }: Run): never {
  const again = around.findIndex((value, i) => around.indexOf(value) < i);
  if (again < 0) return refuse(`more than ${deepest} levels`, keys.slice(0, deepest));
  return refuse('a collection that holds itself', keys.slice(0, again));
}
