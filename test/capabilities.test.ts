import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly how: string;
}

const rows: readonly Row[] = JSON.parse(readFileSync('scripts/capabilities.json', 'utf8'));

const numbered = (letters: string, last: number, apart: Readonly<Record<number, readonly string[]>> = {}) =>
  Array.from({ length: last }, (_, index) => index + 1).flatMap((number) =>
    (apart[number] ?? ['']).map((letter) => `${letters}-${String(number).padStart(2, '0')}${letter}`),
  );
const roadmaps = [
  ...numbered('CM', 50, { 34: [], 35: [] }),
  ...numbered('IF', 79),
  ...numbered('AN', 15, { 6: ['a', 'b', 'c', 'd'], 10: ['a', 'b'] }),
  ...numbered('KV', 10),
  ...numbered('EG', 35),
];

/** Rows that titles of tests name. Codes of findings look alike, but have FL before and a third digit. */
const named = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(join('test', file), 'utf8').split('\n'))
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
    .flatMap((line) => line.match(/(?<=["'`].*)(?<!FL-)\b(CM|IF|AN|KV|EG)-\d{2}[a-z]?\b/g) ?? []),
);

const inState = (...states: string[]) => rows.filter(({ state }) => states.includes(state)).map(({ id }) => id);

describe('the table of capabilities', () => {
  test('has every row of the roadmaps once, in their order', () => {
    expect(rows.map(({ id }) => id)).toEqual(roadmaps);
    expect(roadmaps).toHaveLength(191);
  });

  test('says of every row what it is, how it stands and how to have it', () => {
    for (const { id, title, state, how } of rows) {
      expect(
        [id, title, how].every((text) => text.trim() !== ''),
        id,
      ).toBe(true);
      expect(['works', 'partly', 'refused', 'not yet', 'outside'], id).toContain(state);
    }
  });

  test('CM-14 has a test named after each row that works, works in part, or is refused', () => {
    expect(inState('works', 'partly', 'refused').filter((id) => !named.has(id))).toEqual([]);
  });

  test('knows every row that a test is named after', () => {
    expect([...named].filter((id) => !roadmaps.includes(id))).toEqual([]);
  });

  test('does not call missing what a test is named after', () => {
    expect(inState('not yet', 'outside').filter((id) => named.has(id))).toEqual([]);
  });

  test('is what its page says', () => {
    const page = readFileSync('docs/capabilities.md', 'utf8').replaceAll('\\|', '|').replaceAll('&lt;', '<');
    expect(
      rows.filter(({ id, title, state, how }) => !page.includes(`| ${id} | ${title} | ${state} | ${how} |`)),
    ).toEqual([]);
  });
});
