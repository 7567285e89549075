import { fitsPattern, type ValuePattern } from '../model/value-pattern';

/** Each more doubles the kinds of values. */
const most = 8;
/** As long as a label may be. */
const longest = 63;
const fillers = [...'xyzqvw0123456789abcdefghijklmnoprstu'];

/**
 * One value for each set of patterns that a value can fit without the others, the empty set aside, and none of the `taken` ones;
 * undefined where nobody can tell or there are too many. With a letter between them that no pattern has, a beginning, parts and
 * an end fit what they are made for and what that has in it, and nothing else: so any other value that fits just that fits as
 * this one does.
 */
export function fittingValues(patterns: readonly ValuePattern[], taken: ReadonlySet<string>): string[] | undefined {
  if (patterns.length === 0) return [];
  const filler = fillers.find((letter) => !patterns.some(({ text }) => text.includes(letter)));
  if (filler === undefined || patterns.length > most) return undefined;
  const found = new Map<string, string>();
  for (let bits = 1; bits < 1 << patterns.length; bits++) {
    const wanted = patterns.filter((_, index) => (bits >> index) & 1);
    const [begin, parts, end] = (['starts with', 'contains', 'ends with'] as const).map((op) =>
      wanted.flatMap((pattern) => (pattern.op === op ? [pattern.text] : [])),
    );
    const made = (between: string) => [lengthiest(begin), ...(parts ?? []), lengthiest(end)].join(between);
    let between = filler;
    while (taken.has(made(between))) between += filler;
    const value = made(between);
    // Two beginnings may exclude each other.
    if (!wanted.every((pattern) => fitsPattern(pattern, value))) continue;
    if (value.length > longest) return undefined;
    const fitting = patterns.filter((pattern) => fitsPattern(pattern, value));
    found.set(fitting.map(({ op, text }) => `${op} ${text}`).join('\n'), value);
  }
  return [...found.values()];
}

const lengthiest = (texts: readonly string[] = []) => texts.reduce((a, b) => (b.length > a.length ? b : a), '');
