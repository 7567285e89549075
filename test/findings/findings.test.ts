import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue';
import { fixtureCodes, fixtures, runFixture } from './fixture';
import { guards } from './guards';

const codes = Object.keys(catalogue);
const shown = fixtureCodes();

describe('every finding is shown by a spec that has it and by one that has it not', () => {
  test.each(shown)('%s', async (code) => {
    const bad = await runFixture(code, 'bad');
    expect(bad).toContain(`[${code}]`);
    const expected = `${fixtures}/${code}/expect.txt`;
    expect(bad, 'npm run expect writes it').toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : undefined);
    const good = await runFixture(code, 'good');
    expect(good).not.toContain(`[${code}]`);
    expect(good).not.toMatch(/^(internal )?error/m);
  });

  test.each(Object.entries(guards))('but %s, which %s shows', (code, file) => {
    expect(readFileSync(file, 'utf8')).toContain(code);
  });

  test('and no code is without', () => {
    expect([...shown, ...Object.keys(guards)].sort()).toEqual(codes.sort());
  });
});
