import { describe, expect, it } from 'vitest';
import { loaded } from '../checks/fleet/fleet';
import { aFinding } from '../support/a-finding';
import { fakeToolbox, goodOutcome } from './fake-toolbox';
import { runCli } from './run-cli';

const failing = (...messages: string[]) =>
  fakeToolbox({
    'a.yaml': { findings: messages.map((message) => aFinding({ message })), unreadable: false, files: [] },
  });

describe('fairlead check', () => {
  it('compiles and writes nothing', async () => {
    const toolbox = fakeToolbox({ 'a.yaml': goodOutcome('fra1') });
    expect(await runCli(['check', 'a.yaml'], { toolbox })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'fra1: 131 objects\n',
    });
    expect(toolbox.calls.written).toEqual([]);
  });

  it('tells findings on stderr and exits with 1', async () => {
    const { code, stdout, stderr } = await runCli(['check', 'a.yaml'], { toolbox: failing('no good') });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('error[FL-CLI-001]: no good');
    expect(stderr).toMatch(/\n1 error\n$/);
  });

  it('exits with 2 if the spec cannot be read', async () => {
    const toolbox = fakeToolbox({ 'a.yaml': { findings: [aFinding()], unreadable: true, files: [] } });
    expect((await runCli(['check', 'a.yaml'], { toolbox })).code).toBe(2);
  });

  it.each(['json', 'sarif', 'github', 'junit', 'markdown'])('prints %s to stdout alone', async (format) => {
    const { code, stdout, stderr } = await runCli(['check', 'a.yaml', '-o', format], { toolbox: failing('no good') });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('no good');
  });

  it('prints a whole document also without findings', async () => {
    const toolbox = fakeToolbox({ 'a.yaml': goodOutcome('fra1') });
    const { stdout } = await runCli(['check', 'a.yaml', '-o', 'json'], { toolbox });
    expect(JSON.parse(stdout)).toEqual({ findings: [], clusters: [] });
  });

  it('carries the addresses of each cluster in JSON', async () => {
    const planned = {
      use: 'pods',
      range: 'fd00::/64',
      family: 6,
      size: 2n ** 64n,
      path: '/spec/pods/cidrs/0',
    } as const;
    const spec = loaded('fra1', {});
    const toolbox = fakeToolbox({ 'a.yaml': { ...goodOutcome('fra1'), spec } }, { plans: { fra1: [planned] } });
    const { stdout } = await runCli(['check', 'a.yaml', '-o', 'json'], { toolbox });
    expect(JSON.parse(stdout).clusters).toEqual([
      { cluster: 'fra1', addresses: [{ ...planned, size: '18446744073709551616' }] },
    ]);
  });

  it('tells what is wrong between specs', async () => {
    const outcomes = { 'a.yaml': goodOutcome('a'), 'b.yaml': goodOutcome('b') };
    const toolbox = { ...fakeToolbox(outcomes), checkFleet: () => [aFinding({ message: 'both have it' })] };
    const { code, stderr } = await runCli(['check', 'a.yaml', 'b.yaml'], { toolbox });
    expect(code).toBe(1);
    expect(stderr).toContain('both have it');
  });

  it('shows no more errors than --max-errors', async () => {
    const { stderr } = await runCli(['check', 'a.yaml', '--max-errors', '1'], { toolbox: failing('first', 'second') });
    expect(stderr).toContain('first');
    expect(stderr).not.toContain('second');
    expect(stderr).toContain('2 errors (1 of them not shown)');
  });

  it.each(['0', '-1', 'many', '1.5'])('refuses %s as a number of errors', async (number) => {
    const { code, stderr } = await runCli(['check', 'a.yaml', `--max-errors=${number}`], { toolbox: failing() });
    expect(code).toBe(2);
    expect(stderr).toContain(`needs a number from 1, not \`${number}\``);
  });

  it('colours where it is told to', async () => {
    const colors = async (argv: string[], env: Record<string, string> = {}) =>
      (await runCli(['check', 'a.yaml', ...argv], { toolbox: failing('x'), env })).stderr.includes('\u001b[');
    expect(await colors([])).toBe(false);
    expect(await colors(['--color', 'always'])).toBe(true);
    expect(await colors([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await colors(['--color=never'], { FORCE_COLOR: '1' })).toBe(false);
  });
});
