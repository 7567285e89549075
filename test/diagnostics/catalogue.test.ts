import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue';
import { componentOf } from '../../src/diagnostics/component-of';
import type { Rule } from '../../src/diagnostics/rule';

const rules = Object.entries<Rule<never>>(catalogue);

describe('the catalogue', () => {
  test.each(rules)('%s has its form', (code, { title, why, docs }) => {
    expect(code).toMatch(/^FL-[A-Z]+-\d{3}$/);
    expect(componentOf(code as Code)).toMatch(/^\w/);
    for (const text of [title, why]) expect(text).toMatch(/^\S.*[^\s.]$/);
    if (docs !== undefined) expect(new URL(docs).protocol).toBe('https:');
  });

  test('gives each code to one rule alone', () => {
    const folder = 'src/diagnostics/catalogue';
    const written = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}'(FL-[A-Z]+-\d+)': rule/gm)].map(([, code]) => code),
    );
    expect(written.sort()).toEqual(Object.keys(catalogue).sort());
  });
});
