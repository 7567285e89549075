import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readSimple } from '../../../../src/spec/documents/simple/read-simple';
import { printDocuments } from '../../../../src/yaml/print-documents';
import { bothWays } from './both-ways';

const values = (text: string) => readSimple(text)?.map(({ value }) => value);

/** Texts of which at least `least` are read without the parser: a test of declined texts alone would prove nothing. */
function expectSame(texts: Iterable<string>, least: number): void {
  let read = 0;
  for (const text of texts) {
    const both = bothWays(text);
    if (!both) continue;
    read++;
    // Compared as text first: a comparison in depth for each of thousands takes seconds.
    if (both.simple.join('\n') !== both.composed.join('\n')) expect({ text, ...both }).toEqual({ text });
  }
  expect(read).toBeGreaterThanOrEqual(least);
}

describe('what is read without the parser', () => {
  test('documents with maps, lists, comments, blocks and values in brackets', () => {
    const text = `# policies
a/b.c: 1 # one
"d e":
- f
- 'g h': "x: \\"y\\""
  e: 'it''s'
  g: |-
    # no comment

      deeper
- - [h, 'i', {j: 1.5, "k": []}] # in brackets
p: q
k8s:r.s: [t/*.yaml, u:v*]
--- # next

---
l:
m: ~
n: fd00::/8
o: -0
`;
    const nested = [[['h', 'i', { j: 1.5, k: [] }]]];
    const list = ['f', { 'g h': 'x: "y"', e: "it's", g: '# no comment\n\n  deeper' }, ...nested];
    expect(values(text)).toEqual([
      { 'a/b.c': 1, 'd e': list, p: 'q', 'k8s:r.s': ['t/*.yaml', 'u:v*'] },
      { l: null, m: null, n: 'fd00::/8', o: -0 },
    ]);
    expect(values('')).toEqual([]);
  });

  test.each([
    ['a tag, an anchor, an alias', ['a: !x b', 'a: &x b', 'a: *x']],
    ['a directive, an end, a key of its own', ['%YAML 1.2\n---\na: 1', 'a: 1\n...', '? a\n: b']],
    ['text over several lines', ['a: b\n  c', 'a: "b\n  c"', 'a: >\n  b', 'a: [b,\n  c]', 'a:\n  b']],
    ['a tab, a return, a mark of byte order', ['a:\tb', 'a: b\r\n', '\uFEFFa: 1']],
    ['a scalar alone', ['a', '"a"', '--- a', '- a: b: c']],
    ['columns that do not fit', ['a:\n  b: 1\n c: 1', ' a: 1', 'a: 1\n  b: 1', 'a: 1\n- b', '- a\nb: 1', '- a\n - b']],
    ['a key twice, of no string, or that leads astray', ['a: 1\na: 1', 'true: 1', '1: a', '<<: a', '__proto__: 1']],
    ['numbers that may be refused', ['a: 007', 'a: 0o7', 'a: .inf', 'a: 1e9', 'a: 1234567890123456', 'a: 0x1f']],
    ['missing blanks and commas', ['a: "b"c', 'a: "b"# c', 'a: [b]# c', 'a: [b c]', 'a: [b,]', 'a: {b:c}', 'a:b']],
    ['brackets that are not closed', ['a: [b', 'a: {b: c', 'a: [b}', 'a: "b', "a: 'b"]],
    ['characters that begin no value', ['a: @b', 'a: `b', 'a: %b', 'a: ]', 'a: , b', 'a: - b', 'a: ? b', 'a: : b']],
    [
      'blocks that hang on what is around them',
      ['a: |\nb: 1', 'a: |+\n  b', 'a: |2\n  b', 'a: |\n\n  b', 'a: |\n  b\n   '],
    ],
    ['a line that is wider than a key may be', [`${'a'.repeat(1025)}: 1`]],
  ])('%s: left to the parser', (_, texts) => {
    for (const text of texts) expect([text, values(text)]).toEqual([text, undefined]);
  });

  test('a hundred levels are read, one more is left to the parser', () => {
    const column = (depth: number) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    const forms = [column, (depth: number) => `${'- '.repeat(depth)}a`, (depth: number) => `- ${nested(depth - 1)}`];
    for (const form of forms) {
      expect(values(form(100))).toHaveLength(1);
      expect(values(form(101))).toBeUndefined();
      expect(values(form(2000))).toBeUndefined();
    }
  });
});

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('what is read is what the parser reads, in data and places', () => {
  const files = ['specs', 'dist', 'test/cases'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // What shows findings of YAML is not simple, on purpose.
      .filter((path) => path.endsWith('.yaml') && !path.includes('FL-YAML'))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  );
  const parts = files.flatMap((text) => text.split(/^---\n/m));
  const written = [...new Set(parts)].filter(({ length }) => length < 2000);
  const printed = fc.sample(anyObject(), { seed: 1, numRuns: 250 }).flatMap(inStyles);

  test('in files of this project', () => {
    expectSame(written, written.length * 0.95);
  });

  test('in whatever is printed, in many styles', () => {
    expectSame(printed, printed.length * 0.3);
  });

  test('in any three lines', () => {
    const lines = [
      'a: 1',
      'a:',
      'b: x',
      '  a:',
      '  b: y',
      ' a: 1',
      '- a',
      '- a:',
      '  - a: 1',
      '- - b',
      '# c',
      '   # c',
    ];
    lines.push('', '---', 'a:b:', 'a: |', '  - |-', '    text', '  a: {b: c}', "'b': [a]", '-');
    expectSame(
      lines.flatMap((one) => lines.flatMap((two) => lines.map((three) => `${one}\n${two}\n${three}`))),
      900,
    );
  });

  test('where a value ends in a blank that is none of YAML', () => {
    expectSame(['- \u00A0', 'a: b\u2028\n---\n- c: \u3000\n'], 2);
  });

  test('and where such texts are spoilt', () => {
    const good = [...written, ...printed].filter((text) => readSimple(text));
    const spoilt = fc
      .tuple(fc.constantFrom(...good), fc.array(anyDamage(), { minLength: 1, maxLength: 3 }))
      .map(([text, damages]) => damages.reduce((now, damage) => damage(now), text));
    expectSame(fc.sample(spoilt, { seed: 1, numRuns: 5000 }), 1500);
  });
});

function anyObject(): fc.Arbitrary<Record<string, unknown>> {
  const ordinary = fc.constantFrom('kind', 'metadata', 'app.kubernetes.io/name', 'a', 'b-c', 'null', '1');
  const odd = ['10.0.0.0/8', '::/0', 'true', '~', '007', '1.50', 'a: b', 'a #b', '- d', 'x\n  y\n', ' x', "it's", '<<'];
  const text = fc.oneof(
    fc.constantFrom(...odd),
    fc.string({ maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const key = fc.oneof({ weight: 3, arbitrary: ordinary }, text);
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      ...[text, number, fc.boolean(), fc.constant(null)],
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  return fc.dictionary(key, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
}

function inStyles(value: Record<string, unknown>): string[] {
  return [
    ...[stringify(value), stringify(value, { indent: 4, defaultStringType: 'QUOTE_DOUBLE' })],
    stringify(value, { indentSeq: false, lineWidth: 0, defaultStringType: 'QUOTE_SINGLE' }),
    stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }),
    ...[dump(value), dump(value, { lineWidth: -1, flowLevel: 2 })],
    ...printable(value),
  ];
}

/** What our printer refuses is of no interest here. */
function printable(value: Record<string, unknown>): string[] {
  try {
    return [printDocuments([value, value])];
  } catch {
    return [];
  }
}

type Damage = (text: string) => string;

function anyDamage(): fc.Arbitrary<Damage> {
  const pieces = [
    ...' \n:-#\'"[]{},|>&*!?%@`~.\\0a',
    '  ',
    ': ',
    ' #',
    '---\n',
    '\n\n',
    '\n  \n',
    '# c\n',
    '<<: ',
    '\t',
    '\r\n',
  ];
  const lines = [
    '# c',
    '',
    '  ',
    '---',
    '...',
    'a: 1',
    '- a',
    '  - b:',
    '    c: |',
    '  "q": r # s',
    `# ${'x'.repeat(1100)}`,
  ];
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const place = (text: string, share: number) => Math.floor(share * text.length);
  const inLines = (change: (lines: string[], index: number) => void) => (share: number) => (text: string) => {
    const all = text.split('\n');
    change(all, Math.floor(share * all.length));
    return all.join('\n');
  };
  const put = (share: number, piece: string, over: number) => (text: string) =>
    text.slice(0, place(text, share)) + piece + text.slice(place(text, share) + over);
  return fc.oneof(
    fc.tuple(at, fc.constantFrom('', ...pieces), fc.nat(1)).map(([share, piece, over]) => put(share, piece, over)),
    at.map((share) => (text: string) => put(share, text.charAt(place(text, share)), 0)(text)),
    at.map(inLines((all, index) => all.splice(index, 1))),
    at.map(inLines((all, index) => all.splice(index, 0, all[index] ?? ''))),
    at.map(inLines((all, index) => all.splice(index, 1, ` ${all[index]}`))),
    at.map(inLines((all, index) => all.splice(index, 2, ...all.slice(index, index + 2).map((line) => `  ${line}`)))),
    at.map(inLines((all, index) => all.splice(index, 1, (all[index] ?? '').replace(/^ {1,2}/, '')))),
    fc
      .tuple(at, fc.constantFrom(...lines))
      .map(([share, line]) => inLines((all, index) => all.splice(index, 0, line))(share)),
  );
}
