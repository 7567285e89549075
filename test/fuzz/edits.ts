import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';

/** A change of a text that knows nothing of what it means. */
export type Edit = (text: string) => string;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const pick = <T>(of: readonly T[], at: number): T | undefined => of[Math.floor(at * of.length)];

const snippet = fc.oneof(
  fc.constantFrom(...'\t \n:-#&*!|>%@`{}[],?\'"\\\0\u0007\u202e\ud800\u{1f600}0-/'),
  fc.constantFrom(
    '\n---\n',
    '<<: *a',
    '&a ',
    '*a',
    '!!binary ',
    '? ',
    '{{ x }}',
    '0x10',
    '1e999',
    '.nan',
    '~',
    '::',
    '/0',
    '/129',
    ' # fairlead-ignore FL-TET-005: why\n',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

/** Characters put in, taken out or replaced; lines doubled, moved or indented otherwise. */
const textEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, fc.nat(12), snippet).map(
    ([at, length, put]): Edit =>
      (text) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + put + text.slice(from + length);
      },
  ),
  fc.tuple(share, share, fc.constantFrom('double', 'move', 'drop', 'indent')).map(
    ([at, to, how]): Edit =>
      (text) => {
        const lines = text.split('\n');
        const from = Math.floor(at * lines.length);
        const [line = ''] = how === 'double' ? [lines[from]] : lines.splice(from, 1);
        if (how !== 'drop')
          lines.splice(
            how === 'indent' ? from : Math.floor(to * lines.length),
            0,
            how === 'indent' ? ` ${line}` : line,
          );
        return lines.join('\n');
      },
  ),
);

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    65536,
    2 ** 53,
    true,
    [],
    {},
    [null],
    { '': null },
    [[]],
    'x'.repeat(300),
  ),
  fc.constantFrom(
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/8',
    '10.0.0.1-10.0.0.0',
    '255.255.255.255/32',
    'fd00::/129',
    '1.2.3',
    'localhost',
    '*',
    '*.*',
    '(',
    '\u001b[2J',
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** A value somewhere in the data replaced, taken out, put into a list, or put in the place of another. */
const dataEdit: fc.Arbitrary<Edit> = fc
  .tuple(share, share, share, fc.constantFrom('replace', 'drop', 'wrap', 'copy', 'rename', 'repeat'), oddValue)
  .map(
    ([which, at, other, how, odd]): Edit =>
      (text) => {
        const documents = dataOf(text);
        const spots = documents.flatMap((document) => spotsOf(document));
        const spot = pick(spots, at) ?? pick(spots, which);
        if (!spot) return text;
        const { holder, key } = spot;
        const value = holder[key];
        if (how === 'replace') holder[key] = odd;
        else if (how === 'wrap') holder[key] = [value];
        else if (how === 'copy') holder[key] = structuredClone(valueAt(pick(spots, other)));
        else if (how === 'repeat') holder[key] = Array.isArray(value) ? [...value, ...value] : [value, value];
        else {
          if (Array.isArray(holder)) holder.splice(Number(key), 1);
          else delete holder[key];
          if (how === 'rename' && !Array.isArray(holder))
            holder[`${key}${typeof odd === 'string' ? odd.slice(0, 3) : 'x'}`] = value;
        }
        return documents.map((document) => JSON.stringify(document)).join('\n---\n');
      },
  );

/** A change of the characters, or of the data that they say. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(textEdit, { arbitrary: dataEdit, weight: 2 });

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

const valueAt = (spot: Spot | undefined) => (spot ? spot.holder[spot.key] : null);

/** Every place of the data below `value`. */
function spotsOf(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spotsOf(holder[key])]);
}

function dataOf(text: string): unknown[] {
  try {
    return parseAllDocuments(text, { logLevel: 'silent' }).map((document) =>
      JSON.parse(JSON.stringify(document.toJS())),
    );
  } catch {
    // What cannot be read has no data to change; edits of its characters are still to come.
    return [];
  }
}
