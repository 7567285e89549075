import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../src/diagnostics/catalogue';
import { migrationPhases } from '../../src/spec/schema/migration-phases';
import { built } from '../capabilities/built';
import { runCli } from '../cli/run-cli';

const page = readFileSync('docs/migration.md', 'utf8');
const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
const { spec } = parse(example);
const at = (phase: string) => built({ ...spec, migration: { ...spec.migration, phase } });
const words = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, word = '']) => word);

describe('the page about migrations', () => {
  test('has an example that compiles in every phase, and a row for each', () => {
    for (const phase of migrationPhases) expect(() => at(phase)).not.toThrow();
    expect(words(/^\| `(\w+)` \|/gm)).toEqual([...migrationPhases]);
  });

  test('names the templates that are rendered for it', () => {
    const names = at('nodes').names('WorkflowTemplate');
    const told = words(/`((?:migrate|rollback)-[\w-]+)`/g);
    expect(told.length).toBeGreaterThan(4);
    for (const name of told) expect(names).toContain(name);
  });

  test('names gates, labels and findings that there are', async () => {
    const replacing = built({ ...spec, migration: { ...spec.migration, phase: 'nodes', method: 'replace-node' } });
    const all = JSON.stringify(replacing.network.manifests);
    for (const gate of words(/gate `([\w-]+)`/g)) expect(all).toContain(`"name":"${gate}","suspend"`);
    expect(JSON.stringify(at('nodes').network.manifests)).toContain('io.cilium.migration/cilium-default');
    for (const code of words(/(FL-[A-Z]+-\d+)/g)) expect(Object.keys(catalogue)).toContain(code);
  });

  test('names options that the command takes', async () => {
    const { stdout } = await runCli(['migrate', '--help']);
    for (const option of words(/`[^`]*(--[a-z]+)[^`]*`/g)) expect(stdout).toContain(option);
  });
});
