import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const cli = (...argv: string[]) => runCli(argv, { cwd, toolbox: openToolbox(cwd) });

describe('the real compiler behind the command line', () => {
  it('renders the first spec without a finding, and finds it up to date then', async () => {
    await cli('init', 'fra1');
    expect(await cli('check')).toMatchObject({ code: 0, stderr: expect.stringMatching(/^fra1: \d+ objects\n$/) });
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
    expect((await cli('synth', '--check')).code).toBe(1);
    expect(await cli('synth')).toMatchObject({ code: 0, stderr: expect.stringMatching(/, \d+ written\n$/) });
    expect(readdirSync(join(cwd, 'dist/fra1'))).toEqual(expect.arrayContaining(['bootstrap', 'cni', 'network']));
    expect(await cli('synth', '--check')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/, \d+ unchanged\n$/),
    });
  });

  it('finds a spec by its path from a folder of the repository, and one of another repository', async () => {
    await cli('init', 'fra1');
    mkdirSync(join(cwd, '.git'));
    mkdirSync(join(cwd, 'a'));
    const other = mkdtempSync(join(tmpdir(), 'fairlead-cli-'));
    const at = (folder: string, spec: string) => openToolbox(folder).compile(spec).cluster;
    expect(at(join(cwd, 'a'), '../specs/fra1.yaml')).toBe('fra1');
    expect(at(other, join(cwd, 'specs/fra1.yaml'))).toBe('fra1');
    rmSync(other, { recursive: true });
  });

  it.each(['specs/none.yaml', 'no/folder/none.yaml', '../no-folder/none.yaml'])(
    'has a finding for %s',
    async (spec) => {
      const { code, stderr } = await cli('check', spec);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error\[FL-SRC-001\]: there is no file/);
    },
  );
});
