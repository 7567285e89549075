import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue';
import { runCli } from './run-cli';

describe('fairlead rules', () => {
  it('lists every code once, sorted, with severity and title', async () => {
    const { code, stdout } = await runCli(['rules']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(Object.keys(catalogue).sort());
    expect(stdout).toMatch(new RegExp(`^FL-CLI-001 +error +${catalogue['FL-CLI-001'].title}$`, 'm'));
  });

  it('explains one, in either case', async () => {
    const { title, why } = catalogue['FL-CLI-001'];
    expect(await runCli(['rules', 'fl-cli-001'])).toEqual({
      code: 0,
      stdout: `error[FL-CLI-001]: ${title}\n  why:  ${why}\n`,
      stderr: '',
    });
  });

  it('suggests a code that is near', async () => {
    const { code, stderr } = await runCli(['rules', 'FL-CLI-01']);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no rule `FL-CLI-01`; did you mean `FL-CLI-001`?');
  });
});
