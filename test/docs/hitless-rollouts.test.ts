import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from '../cli/run-cli';

const cwd = 'test/cases/rollouts/three-tiers';
const page = readFileSync('docs/hitless-rollouts.md', 'utf8');
const shown = [...page.matchAll(/^\$ fairlead ([^\n]*)\n(.*?)```$/gms)].map(([, command = '', output = '']) => ({
  command,
  output,
}));

describe('the worked example says what the commands say', () => {
  test('all three plans', () => {
    expect(shown.map(({ output }) => /policies: \w+/.exec(output)?.[0])).toEqual([
      'policies: interrupted',
      'policies: hitless',
      'policies: hitless',
    ]);
  });

  test.each(shown)('$command', async ({ command, output }) => {
    expect((await runCli(command.split(' '), { cwd, toolbox: openToolbox(cwd) })).stdout).toBe(output);
  });
});
