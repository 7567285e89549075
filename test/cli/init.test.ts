import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstSpec } from '../../src/cli/first-spec';
import { modelOf } from '../support/model-of';
import { runCli } from './run-cli';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-init-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe('fairlead init', () => {
  it('writes a spec and the schema that its first line names', async () => {
    const { code, stdout } = await runCli(['init', 'fra1'], { cwd });
    expect([code, stdout]).toEqual([0, 'specs/fra1.yaml\nschema/cluster-network.schema.json\n']);
    const text = readFileSync(join(cwd, 'specs/fra1.yaml'), 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? [];
    expect(JSON.parse(readFileSync(join(cwd, 'specs', schema), 'utf8')).title).toBe('ClusterNetwork');
  });

  it('never overwrites a file', async () => {
    await runCli(['init', 'fra1'], { cwd });
    writeFileSync(join(cwd, 'specs/fra1.yaml'), 'mine');
    writeFileSync(join(cwd, 'schema/cluster-network.schema.json'), 'mine');
    const { code, stderr } = await runCli(['init', 'fra1'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('`specs/fra1.yaml` is there already');
    expect((await runCli(['init', 'ams1'], { cwd })).stdout).toBe('specs/ams1.yaml\n');
    expect(readFileSync(join(cwd, 'specs/fra1.yaml'), 'utf8')).toBe('mine');
    expect(readFileSync(join(cwd, 'schema/cluster-network.schema.json'), 'utf8')).toBe('mine');
  });

  it('tells where a file cannot be written', async () => {
    writeFileSync(join(cwd, 'schema'), 'mine');
    const { code, stdout, stderr } = await runCli(['init', 'fra1'], { cwd });
    expect([code, stdout]).toEqual([2, 'specs/fra1.yaml\n']);
    expect(stderr).toContain('error[FL-OUT-014]: `schema` cannot be written: file already exists');
    expect(stderr).toContain('= help: let this account write `schema`');
  });

  it.each([[[]], [['a', 'b']], [['../x']], [['Fra1']], [['']]])('refuses %j', async (names) => {
    expect((await runCli(['init', ...names], { cwd })).code).toBe(2);
  });
});

describe('the first spec', () => {
  const text = firstSpec('fra1', 'x.json');

  it('is a good one', () => {
    const { metadata, spec } = parse(text);
    expect(modelOf(spec, metadata.name).name).toBe('fra1');
  });

  it('is a good one with everything in comments taken in, too', () => {
    const { spec } = parse(text.replace(/^#(?= {2,}[a-z-])/gm, ''));
    expect(Object.keys(spec)).toEqual(expect.arrayContaining(['loadBalancer', 'encryption']));
    expect(modelOf(spec).name).toBe('test');
  });
});
