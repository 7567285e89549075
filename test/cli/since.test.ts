import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';

let cwd: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', cwd, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { stdio: 'ignore' });
const check = (...argv: string[]) => runCli(['check', ...argv], { cwd, toolbox: openToolbox(cwd) });
const spec = () => join(cwd, 'specs/fra1.yaml');
const edit = (from: RegExp, to: string) => writeFileSync(spec(), readFileSync(spec(), 'utf8').replace(from, to));

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-since-'));
  await runCli(['init', 'fra1'], { cwd, toolbox: openToolbox(cwd) });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe('fairlead check --from', () => {
  it('takes a file before that cannot be read for no cluster that was not there', async () => {
    writeFileSync(join(cwd, 'before.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    expect(await check('--from', 'before.yaml')).toMatchObject({
      code: expect.any(Number),
      stderr: expect.stringContaining('FL-UPG-001'),
    });
  });

  it('has nothing to say where nothing has changed', async () => {
    expect(await check('--from', 'main')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^fra1: \d+ objects\n$/),
    });
  });

  it('refuses what a live cluster cannot take, and shows both places', async () => {
    edit(/cidrs: \[10\.244\.0\.0\/16\]/, 'cidrs: [10.245.0.0/16]');
    const { code, stderr } = await check('--from', 'HEAD');
    expect(code).toBe(1);
    expect(stderr).toContain('error[FL-UPG-201]: `pods.cidrs` loses 10.244.0.0/16');
    expect(stderr).toMatch(/--> specs\/fra1\.yaml:\d+/);
    expect(stderr).toMatch(/::: HEAD:specs\/fra1\.yaml:\d+/);
  });

  it('is silent where a comment says why, which is no mistake without a comparison', async () => {
    edit(/version: "1.34"/, 'version: "1.33" # fairlead-ignore FL-UPG-301: the nodes were never upgraded');
    for (const argv of [['--from', 'main'], []]) {
      expect((await check(...argv)).stderr).toMatch(/^fra1: \d+ objects\n$/);
    }
    edit(/"1.33"/, '"1.34"');
    expect((await check('--from', 'main')).stderr).toContain('warning[FL-IGN-001]');
  });

  it('takes a file in place of a revision', async () => {
    writeFileSync(join(cwd, 'old.yaml'), readFileSync(spec()));
    edit(/cidrs: \[10\.244\.0\.0\/16\]/, 'cidrs: [10.245.0.0/16]');
    expect((await check('specs/fra1.yaml', '--from', 'old.yaml')).stderr).toContain('FL-UPG-201');
  });

  it('passes over a cluster that is new', async () => {
    writeFileSync(join(cwd, 'specs/ams1.yaml'), readFileSync(spec(), 'utf8').replace('name: fra1', 'name: ams1'));
    expect((await check('--from', 'main')).code).toBe(0);
  });

  it('tells of a cluster that goes', async () => {
    mkdirSync(join(cwd, 'old'));
    writeFileSync(join(cwd, 'specs/ams1.yaml'), readFileSync(spec(), 'utf8').replace('name: fra1', 'name: ams1'));
    renameSync(spec(), join(cwd, 'old/fra1.yaml'));
    expect((await check('--from', 'main')).stderr).toContain('warning[FL-UPG-002]: `specs/fra1.yaml` is in `main`');
  });

  it('says so where the state before does not compile', async () => {
    const text = readFileSync(spec(), 'utf8');
    edit(/cidrs: \[10\.244\.0\.0\/16\]/, 'cidrs: [10.244.0.0/33]');
    git('commit', '-q', '-a', '-m', 'wrong');
    writeFileSync(spec(), text);
    expect((await check('--from', 'main')).stderr).toContain('warning[FL-UPG-001]');
  });

  it.each(['nope', '--help me', '../outside'])(
    'exits with 2 for %j, which is neither file nor revision',
    async (from) => {
      const { code, stderr } = await check(`--from=${from}`);
      expect([code, stderr.split('\n')[0]]).toEqual([
        2,
        `error: \`${from}\` is neither a file nor a revision that git knows here`,
      ]);
    },
  );
});
