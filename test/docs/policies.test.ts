import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from '../cli/run-cli';

const page = readFileSync('docs/policies.md', 'utf8');
/** Its blocks: manifests that begin with their path, and commands with what they say. */
const blocks = [...page.matchAll(/^```(yaml|console)\n(.*?)^```$/gms)].map(([, kind, text = '']) => ({ kind, text }));

test('the page about policies shows what its commands say', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'fairlead-page-'));
  const git = (...argv: string[]) =>
    execFileSync('git', ['-C', cwd, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...argv], {
      stdio: 'ignore',
    });
  const said: string[] = [];
  try {
    git('init', '-q');
    for (const { kind, text } of blocks) {
      const [head = ''] = text.split('\n');
      if (kind === 'yaml') {
        const path = join(cwd, head.replace(/^# /, ''));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        said.push(text);
      } else if (head.startsWith('$ git commit')) {
        git('add', '-A');
        git('commit', '-qm', 'before');
        said.push(text);
      } else {
        const { stdout } = await runCli(head.replace('$ fairlead ', '').split(' '), { cwd, toolbox: openToolbox(cwd) });
        said.push(`${head}\n${stdout}`);
      }
    }
  } finally {
    rmSync(cwd, { recursive: true });
  }
  expect(blocks.map(({ text }) => text)).toEqual(said);
  expect(blocks.length).toBeGreaterThan(7);
});
