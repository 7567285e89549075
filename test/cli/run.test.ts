import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands';
import { version } from '../../src/cli/version';
import { fakeToolbox } from './fake-toolbox';
import { runCli } from './run-cli';

describe('fairlead', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists every command with its summary', async (word) => {
    const { code, stdout, stderr } = await runCli([word]);
    expect([code, stderr]).toEqual([0, '']);
    for (const [name, { summary }] of Object.entries(commands)) {
      expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    }
  });

  it('tells its version', async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('shows the help on stderr and exits with 2 without a command', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: fairlead COMMAND/);
  });

  it.each([
    [['sinth'], 'error: unknown command `sinth`; did you mean `synth`?\n`fairlead --help` shows the usage\n'],
    [['toString'], 'error: unknown command `toString`\n`fairlead --help` shows the usage\n'],
    [['help', 'sinth'], 'error: unknown command `sinth`; did you mean `synth`?\n`fairlead --help` shows the usage\n'],
    [['--frob'], 'error: unknown option `--frob`; options come after the command\n`fairlead --help` shows the usage\n'],
    [
      ['synth', '--chek'],
      'error: unknown option `--chek`; did you mean `--check`?\n`fairlead synth --help` shows the usage\n',
    ],
    [['schema', 'x'], 'error: `schema` takes no arguments\n`fairlead schema --help` shows the usage\n'],
  ])('exits with 2 on %j', async (argv, stderr) => {
    expect(await runCli(argv)).toEqual({ code: 2, stdout: '', stderr });
  });

  it.each(Object.keys(commands))('%s has a help with its usage and every option', async (name) => {
    const { code, stdout } = await runCli([name, '--frob', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: fairlead ${name}`));
    const command = await commands[name]?.load();
    for (const option of [...Object.keys(command?.options ?? {}), 'help', 'color']) {
      expect(stdout).toMatch(new RegExp(`^  (-.,|   ) --${option}[ \\n]`, 'm'));
    }
    expect((await runCli(['help', name])).stdout).toBe(stdout);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
  });

  it('knows a wrong command line by its name, for another bundle has a class of its own for it', async () => {
    class UsageError extends Error {
      override readonly name = 'UsageError';
    }
    const isFolder = () => {
      throw new UsageError('nothing there');
    };
    const { code, stderr } = await runCli(['check', 'a.yaml'], { toolbox: { ...fakeToolbox({}), isFolder } });
    expect([code, stderr]).toEqual([2, 'error: nothing there\n`fairlead check --help` shows the usage\n']);
  });

  it('leaves what is no mistake of the user to its caller', async () => {
    await expect(runCli(['check', 'a.yaml'])).rejects.toThrow('must not load the compiler');
  });
});
