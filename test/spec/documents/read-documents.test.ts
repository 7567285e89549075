import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { readDocuments } from '../../../src/spec/documents/read-documents';
import { shown, shownPlace } from '../../support/shown';

const read = (text: string) => readDocuments({ path: 'f.yaml', text });
const values = (text: string) => read(text).documents.map(({ value }) => value);
const findings = (text: string) => read(text).findings.map(shown);

describe('what is read', () => {
  test('each document becomes plain data, and those without content are left out', () => {
    expect(values('---\n---\n# nothing\n---\na: [1, x, true, null, 1.5]\n---\n- b\n...\n')).toEqual([
      { a: [1, 'x', true, null, 1.5] },
      ['b'],
    ]);
    expect(values('')).toEqual([]);
    expect(values('# only this')).toEqual([]);
  });

  test('words that YAML 1.1 takes for something else are strings, even where a directive asks for 1.1', () => {
    const text = 'a: [on, yes, no, 1_000, 12:30, 2024-01-01]\n';
    const strings = ['on', 'yes', 'no', '1_000', '12:30', '2024-01-01'];
    expect(values(text)).toEqual([{ a: strings }]);
    expect(values(`%YAML 1.1\n---\n${text}`)).toEqual([{ a: strings }]);
  });

  test('a byte order mark and Windows line ends are borne', () => {
    expect(values('\uFEFFa: 1\r\nb:\r\n  - c\r\n')).toEqual([{ a: 1, b: ['c'] }]);
  });

  test('an alias repeats its anchor as a copy of its own', () => {
    const [document] = values('a: &x {b: [1]}\nc: *x\n') as { a: object; c: object }[];
    expect(document).toEqual({ a: { b: [1] }, c: { b: [1] } });
    expect(document?.c).not.toBe(document?.a);
  });

  test('whatever the yaml package prints is read back as it was', () => {
    const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)));
    const tame = json.filter(
      (value) => !/__proto__|constructor|prototype|<<|[^\P{Cc}\n]|e\+|\d{16}/u.test(JSON.stringify(value)),
    );
    fc.assert(
      fc.property(tame, (value) => {
        const text = stringify({ value });
        expect(read(text)).toMatchObject({ documents: [{ value: { value } }], findings: [] });
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('what is refused, each mistake once and at its place', () => {
  test.each([
    ['a list that is not closed', 'a:\n  b: [1, 2\n', ['FL-YAML-001 f.yaml:3:1']],
    ['a string that is not closed', 'a: "b\n', ['FL-YAML-001 f.yaml:2:1']],
    ['a second colon', 'a: b: c\n', ['FL-YAML-001 f.yaml:1:4 b']],
    ['a missing colon', 'a: 1\nb\nc: 2\n', ['FL-YAML-001 f.yaml:2:1 b']],
    ['a line out of line', 'a:\n  b: 1\n c: 2\nd: 1\n', ['FL-YAML-001 f.yaml:3:1']],
    ['reserved characters', 'a: @b\nc: `d\n', ['FL-YAML-001 f.yaml:1:4 @', 'FL-YAML-001 f.yaml:2:4 `']],
    ['a key that is written twice', 'a: 1\nb: 2\na: 3\n', ['FL-YAML-002 f.yaml:3:1 a']],
    ['a tab', 'a:\n - b\n\t- c\n', ['FL-YAML-003 f.yaml:3:1']],
    ['a tag', 'a: !foo 1\nb: !!binary eA==\n', ['FL-YAML-004 f.yaml:1:4 !foo', 'FL-YAML-004 f.yaml:2:4 !!binary']],
    ['an alias of nothing', 'a: *x\n', ['FL-YAML-005 f.yaml:1:4 *x']],
    ['an alias inside its anchor', 'a: &x [*x]\n', ['FL-YAML-005 f.yaml:1:8 *x']],
    [
      'keys that lead astray',
      '__proto__: 1\na: {constructor: 2}\n',
      ['FL-YAML-008 f.yaml:1:1 __proto__', 'FL-YAML-008 f.yaml:2:5 constructor'],
    ],
    ['a merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n', ['FL-YAML-009 f.yaml:3:3 <<']],
    ['keys that are no strings', '1: a\n? [b]\n: c\n', ['FL-YAML-010 f.yaml:1:1 1', 'FL-YAML-010 f.yaml:2:3 [b]']],
    [
      'numbers that cannot be kept',
      'a: 9007199254740993\nb: .inf\nc: 1e999\n',
      ['FL-YAML-011 f.yaml:1:4 9007199254740993', 'FL-YAML-011 f.yaml:2:4 .inf', 'FL-YAML-011 f.yaml:3:4 1e999'],
    ],
    [
      'numbers that readers differ about',
      'a: 0777\nb: 0o17\nc: 0.5\nd: 0\n',
      ['FL-YAML-013 f.yaml:1:4 0777', 'FL-YAML-013 f.yaml:2:4 0o17'],
    ],
    ['a control character', 'a: "x\u0007"\n', ['FL-YAML-012 f.yaml:1:6 \u0007']],
    ['a mistake in what an alias repeats', 'a: &x {b: .nan}\nc: *x\n', ['FL-YAML-011 f.yaml:1:11 .nan']],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(values(text)).toEqual([]);
  });

  test('a merge conflict and a template are called by their names', () => {
    expect(read('a: 1\n<<<<<<< HEAD\nb: 2\n').findings[0]?.message).toContain('merge conflict');
    expect(read('{{- if x }}\na: 1\n{{- end }}\n').findings[0]?.message).toContain('template');
    expect(read('a: {{ .Values.x }}\n').findings[0]?.help).toContain('template');
  });

  test('the first of two equal keys is shown beside the second', () => {
    expect(read('a: 1\na: 2\n').findings[0]?.related?.map(({ place }) => shownPlace(place))).toEqual(['f.yaml:1:1 a']);
  });

  test('one document that cannot be read leaves the others', () => {
    expect(values('a: 1\n---\nb: [\n---\nc: 1\n')).toEqual([{ a: 1 }, { c: 1 }]);
  });
});

describe('what would exhaust the machine', () => {
  test('a hundred levels are read, one more is refused, and so is any number of them', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(findings(nested(100))).toEqual([]);
    expect(read(nested(101)).findings.map(({ code }) => code)).toEqual(['FL-YAML-007']);
    for (const text of [nested(20_000), '{a: '.repeat(20_000), '- '.repeat(20_000), '['.repeat(200_000)]) {
      expect(read(text).findings.map(({ code }) => code)).toEqual(['FL-YAML-007']);
    }
  });

  test('aliases of aliases are stopped, in width and in depth', () => {
    const names = [...'abcdefghijklm'];
    const level = (name: string, index: number) =>
      `${name}: &${name} [${Array(9).fill(index === 0 ? '1' : `*${names[index - 1]}`)}]`;
    expect(read(names.map(level).join('\n')).findings.map(({ code }) => code)).toEqual(['FL-YAML-006']);
    const deep = Array.from(
      { length: 40 },
      (_, i) => `a${i}: &a${i} ${'['.repeat(50)}${i ? `*a${i - 1}` : ''}${']'.repeat(50)}`,
    );
    expect(read(deep.join('\n')).findings.every(({ code }) => code === 'FL-YAML-007')).toBe(true);
    expect(values(`a: &a 1\nb: [${Array(100).fill('*a')}]\n`)).toHaveLength(1);
  });

  test('a map of very many keys is read in one pass', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}\n`).join('');
    const start = process.cpuUsage();
    expect(Object.keys(values(text)[0] ?? {})).toHaveLength(20_000);
    // Comparing each key with every other one takes about a minute here.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });

  test('no text makes it throw', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&x ',
      '*x',
      '!t ',
      '|',
      '>',
      '"',
      "'",
      '#',
      '---',
      '? ',
      '%',
      '<<',
      '\u0000',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { documents, findings } = read(text);
        for (const { place } of findings) expect(place?.end).toBeLessThanOrEqual(text.length);
        for (const { place } of documents) expect(place('/a/0/b').end).toBeLessThanOrEqual(text.length);
        const theirs = parseAllDocuments(text, { logLevel: 'silent' });
        if (Array.isArray(theirs) && theirs.some(({ errors }) => errors.length > 0)) expect(findings).not.toEqual([]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
