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

  it('tells for which versions one holds', async () => {
    expect((await runCli(['rules', 'FL-GW-005'])).stdout).toContain('\n  for:   Cilium before 1.20\n');
  });

  it('prints JSON with the component', async () => {
    const { title, why, docs } = catalogue['FL-SYNC-009'];
    const { stdout } = await runCli(['rules', 'FL-SYNC-009', '-o', 'json']);
    expect(JSON.parse(stdout)).toEqual([
      { code: 'FL-SYNC-009', severity: 'error', component: 'Order', title, why, docs },
    ]);
    const all = JSON.parse((await runCli(['rules', '-o', 'json'])).stdout);
    expect(all.map(({ code }: { code: string }) => code)).toEqual(Object.keys(catalogue).sort());
  });

  it('prints a page by component that counts them', async () => {
    const { stdout } = await runCli(['rules', '-o', 'markdown']);
    const rows = stdout.split('\n').filter((line) => /^\| FL-/.test(line));
    expect(rows).toHaveLength(Object.keys(catalogue).length);
    const [, errors, warnings, notes] = /^\| all \| (\d+) \| (\d+) \| (\d+) \|$/m.exec(stdout) ?? [];
    expect(Number(errors) + Number(warnings) + Number(notes)).toBe(rows.length);
    expect(stdout).toMatch(/\n## YAML\n\n(\|.*\n)+\| FL-YAML-001 \| error \|/);
  });

  it('suggests a code that is near', async () => {
    const { code, stderr } = await runCli(['rules', 'FL-CLI-01']);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no rule `FL-CLI-01`; did you mean `FL-CLI-001`?');
  });
});
