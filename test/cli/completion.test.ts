import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands';
import { runCli } from './run-cli';

describe('fairlead completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that knows every command and option', async (shell) => {
    const { code, stdout } = await runCli(['completion', shell]);
    expect(code).toBe(0);
    for (const [name, { load }] of Object.entries(commands)) {
      expect(stdout).toContain(name);
      for (const option of Object.keys((await load()).options)) {
        expect(stdout).toContain(shell === 'fish' ? `from ${name}' -l ${option} ` : `--${option}`);
      }
    }
    expect(stdout).toContain('text json sarif github junit markdown');
  });

  it.each([[[]], [['tcsh']], [['bash', 'zsh']]])('refuses %j', async (shells) => {
    const { code, stderr } = await runCli(['completion', ...shells]);
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh or fish');
  });
});
