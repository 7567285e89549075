import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from '../cli/run-cli';

const page = readFileSync('docs/hitless-rollouts.md', 'utf8');
const shown = [...page.matchAll(/^\$ fairlead ([^\n]*)\n(.*?)```$/gms)].map(
  ({ index, 1: command = '', 2: output = '' }) => ({
    command,
    output,
    // The one that the page spoke of last.
    cwd: [...page.slice(0, index).matchAll(/test\/cases\/rollouts\/[\w-]+/g)].at(-1)?.[0] ?? '',
  }),
);

describe('the worked examples say what the commands say', () => {
  test('both plans: one commit would interrupt something, and two do not', () => {
    expect(shown.map(({ output }) => [...output.matchAll(/policies.*: \w+/g)].map(([line]) => line))).toEqual(
      shown.map(() => ['policies: hitless', 'policies, in one commit: interrupted', 'policies: hitless']),
    );
    expect(shown).toHaveLength(2);
  });

  test.each(shown)('$command in $cwd', async ({ command, output, cwd }) => {
    expect((await runCli(command.split(' '), { cwd, toolbox: openToolbox(cwd) })).stdout).toBe(output);
  });
});
