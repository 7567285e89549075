import type { Selector } from './selector';

interface Token {
  readonly kind: 'label' | 'string' | 'symbol' | 'call';
  readonly text: string;
}

const patterns = {
  call: /^(has\([ \t]*[\w./-]+[ \t]*\)|all\([ \t]*\)|global\([ \t]*\))/,
  string: /^("[^"]*"|'[^']*')/,
  symbol: /^(==|!=|&&|\|\||[!(){},])/,
  label: /^[\w./-]+/,
} as const;
/** After a label an operator stands, which needs no space behind it. */
const operator = /^(contains|starts[ \t]*with|ends[ \t]*with|not[ \t]*in|in)/;

/**
 * Reads a selector as Calico does (libcalico-go/lib/selector): `&&` binds before `||`, strings know no escapes, and a missing
 * label satisfies `!=` and `not in`. An empty one selects everything. What is wrong with it comes back as `error`.
 */
export function parseSelector(text: string): Selector | { readonly error: string } {
  const tokens = tokenize(text);
  if ('error' in tokens) return tokens;
  if (tokens.length === 0) return { op: 'all' };
  const reader = { tokens, at: 0 };
  try {
    const selector = readOr(reader);
    const rest = tokens[reader.at];
    return rest ? { error: `nothing can follow before \`${rest.text}\`` } : selector;
  } catch (error) {
    if (error instanceof SelectorError) return { error: error.message };
    throw error;
  }
}

class SelectorError extends Error {}

function tokenize(text: string): Token[] | { readonly error: string } {
  const tokens: Token[] = [];
  for (let rest = text.replace(/^[ \t]+/, ''); rest !== ''; rest = rest.replace(/^[ \t]+/, '')) {
    const token = nextToken(rest, tokens.at(-1)?.kind === 'label');
    if (!token) return { error: `\`${rest.slice(0, 20)}\` is not expected here` };
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

function nextToken(rest: string, afterLabel: boolean): Token | undefined {
  const word = afterLabel ? operator.exec(rest)?.[0] : undefined;
  if (word !== undefined) return { kind: 'symbol', text: word };
  for (const kind of ['call', 'string', 'symbol', 'label'] as const) {
    if (kind === 'label' && afterLabel) continue;
    const text = patterns[kind].exec(rest)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

const take = (reader: Reader, symbol: string) => {
  const found = reader.tokens[reader.at];
  if (found?.kind !== 'symbol' || found.text !== symbol) return false;
  reader.at++;
  return true;
};

const readOr = (reader: Reader) => readList(reader, 'or', '||', readAnd);
const readAnd = (reader: Reader) => readList(reader, 'and', '&&', readTerm);

function readList(reader: Reader, op: 'and' | 'or', symbol: string, item: (reader: Reader) => Selector): Selector {
  const first = item(reader);
  const of = [first];
  while (take(reader, symbol)) of.push(item(reader));
  return of.length === 1 ? first : { op, of };
}

function readTerm(reader: Reader): Selector {
  if (take(reader, '!')) return { op: 'not', of: readTerm(reader) };
  if (take(reader, '(')) {
    const inner = readOr(reader);
    if (!take(reader, ')')) throw new SelectorError('a `)` is missing');
    return inner;
  }
  const token = reader.tokens[reader.at++];
  if (token?.kind === 'call') return called(token.text.replace(/[ \t]/g, ''));
  if (token?.kind !== 'label') throw new SelectorError('a label, `has(…)`, `all()`, `!` or `(` is missing');
  return compared(token.text, reader);
}

function called(text: string): Selector {
  if (text === 'all()') return { op: 'all' };
  return text === 'global()' ? { op: 'global' } : { op: 'has', label: text.slice('has('.length, -1) };
}

function compared(label: string, reader: Reader): Selector {
  const word = reader.tokens[reader.at++]?.text.replace(/[ \t]/g, '');
  switch (word) {
    case '==':
      return { op: 'in', label, values: [readString(reader)] };
    case '!=':
      return { op: 'not', of: { op: 'in', label, values: [readString(reader)] } };
    case 'in':
      return { op: 'in', label, values: readSet(reader) };
    case 'notin':
      return { op: 'not', of: { op: 'in', label, values: readSet(reader) } };
    case 'contains':
      return { op: 'contains', label, text: readString(reader) };
    case 'startswith':
      return { op: 'starts with', label, text: readString(reader) };
    case 'endswith':
      return { op: 'ends with', label, text: readString(reader) };
    default:
      throw new SelectorError(`an operator is missing after \`${label}\``);
  }
}

function readString(reader: Reader): string {
  const token = reader.tokens[reader.at++];
  if (token?.kind !== 'string') throw new SelectorError('a value in quotes is missing');
  return token.text.slice(1, -1);
}

function readSet(reader: Reader): string[] {
  if (!take(reader, '{')) throw new SelectorError('a `{` is missing');
  const values: string[] = [];
  while (reader.tokens[reader.at]?.kind === 'string') {
    values.push(readString(reader));
    if (!take(reader, ',')) break;
  }
  if (!take(reader, '}')) throw new SelectorError('a `}` is missing');
  return values;
}
