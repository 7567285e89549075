import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue';
import { componentOf } from '../../src/diagnostics/component-of';
import type { Rule } from '../../src/diagnostics/rule';

const rules = Object.entries<Rule<never>>(catalogue);

/** Of these areas: what is said about the form of a spec, which no upstream page knows. */
const ownRules = ['FL-DP-105', 'FL-EG-002', 'FL-LB-102'];

describe('the catalogue', () => {
  test.each(rules)('%s has its form', (code, { title, why, docs }) => {
    expect(code).toMatch(/^FL-[A-Z]+-\d{3}$/);
    expect(componentOf(code as Code)).toMatch(/^\w/);
    for (const text of [title, why]) expect(text).toMatch(/^\S.*[^\s.]$/);
    if (docs !== undefined) expect(new URL(docs).protocol).toBe('https:');
  });

  test('names the upstream page for every rule about what an agent does', () => {
    const silent = rules.filter(([, { docs }]) => docs === undefined).map(([code]) => code);
    const upstream = /^FL-(AN|BGP|BW|CIL|CNI|DP|EG|EGW|EKS|GW|KRN|LB|LOCK|MESH|OBS|STB|SVC|SYNC|VIP)-/;
    expect(silent.filter((code) => upstream.test(code)).sort()).toEqual(ownRules);
  });

  test('gives each code to one rule alone', () => {
    const folder = 'src/diagnostics/catalogue';
    const written = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}'(FL-[A-Z]+-\d+)': rule/gm)].map(([, code]) => code),
    );
    expect(written.sort()).toEqual(Object.keys(catalogue).sort());
  });
});
