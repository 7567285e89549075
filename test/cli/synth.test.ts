import { describe, expect, it } from 'vitest';
import { aFinding } from '../support/a-finding';
import { fakeToolbox, goodOutcome } from './fake-toolbox';
import { runCli } from './run-cli';

const failed = { findings: [aFinding({ message: 'no good' })], unreadable: false, files: [] };
const missing = { findings: [aFinding({ message: 'no such file' })], unreadable: true, files: [] };
const folders = { specs: ['specs/ams1.yaml', 'specs/fra1.yaml'] };
const fail = () => {
  throw new Error('nobody asks for this');
};
const good = { 'specs/ams1.yaml': goodOutcome('ams1'), 'specs/fra1.yaml': goodOutcome('fra1') };

describe('fairlead synth', () => {
  it('writes every spec of specs/ into dist and tells what it did', async () => {
    const toolbox = fakeToolbox(good, { folders, written: { written: ['a', 'b'], removed: ['c'], unchanged: 18 } });
    expect(await runCli(['synth'], { toolbox })).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'ams1: 131 objects in 1 file, 2 written, 1 removed, 18 unchanged\n' +
        'fra1: 131 objects in 1 file, 2 written, 1 removed, 18 unchanged\n',
    });
    const options = { check: false, force: false };
    expect(toolbox.calls.written.map(([out, cluster, files, o]) => [out, cluster, files.length, o])).toEqual([
      ['dist', 'ams1', 1, options],
      ['dist', 'fra1', 1, options],
    ]);
  });

  it('takes specs, folders and an output folder from the command line, each spec once', async () => {
    const toolbox = fakeToolbox(good, { folders });
    await runCli(['synth', './specs/fra1.yaml', 'specs', '--out', 'out', '--force'], { toolbox });
    expect(toolbox.calls.compiled).toEqual(['specs/fra1.yaml', 'specs/ams1.yaml']);
    expect(toolbox.calls.written[0]?.[0]).toBe('out');
    expect(toolbox.calls.written[0]?.[3]).toEqual({ check: false, force: true });
  });

  it('writes nothing at all if one spec has an error', async () => {
    const toolbox = fakeToolbox({ 'a.yaml': goodOutcome('a'), 'b.yaml': failed });
    const { code, stderr, stdout } = await runCli(['synth', 'a.yaml', 'b.yaml'], { toolbox });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('error[FL-CLI-001]: no good');
    expect(toolbox.calls.written).toEqual([]);
  });

  it('writes in spite of warnings', async () => {
    const outcome = { ...goodOutcome('a'), findings: [aFinding({ severity: 'warning' })] };
    const toolbox = fakeToolbox({ 'a.yaml': outcome });
    const { code, stderr } = await runCli(['synth', 'a.yaml'], { toolbox });
    expect(code).toBe(0);
    expect(stderr).toContain('warning[FL-CLI-001]');
    expect(toolbox.calls.written).toHaveLength(1);
  });

  it('writes nothing for any cluster if the output of one stands in the way', async () => {
    const written = { findings: [aFinding({ message: 'changed by hand' })] };
    const toolbox = fakeToolbox(good, { folders, written });
    expect(await runCli(['synth'], { toolbox })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('changed by hand'),
    });
    expect(toolbox.calls.written).toEqual([]);
  });

  it('tells of output that no spec makes any more, when it compiles all of them', async () => {
    const output = ['ams1', 'fra1', 'old'];
    const all = await runCli(['synth'], { toolbox: fakeToolbox(good, { folders, output }) });
    expect(all).toMatchObject({ code: 0, stderr: expect.stringContaining('no spec makes `dist/old` any more') });
    const one = await runCli(['synth', 'specs/fra1.yaml'], { toolbox: fakeToolbox(good, { folders, output }) });
    expect(one.stderr).not.toContain('dist/old');
  });

  it('refuses two specs of the same cluster', async () => {
    const toolbox = fakeToolbox({ 'a.yaml': goodOutcome('fra1'), 'b.yaml': goodOutcome('fra1') });
    const { code, stderr } = await runCli(['synth', 'a.yaml', 'b.yaml'], { toolbox });
    expect(code).toBe(1);
    expect(stderr).toContain('error[FL-CLI-001]: `b.yaml` and `a.yaml` both describe the cluster `fra1`');
    expect(toolbox.calls.written).toEqual([]);
  });

  it('exits with 2 if a spec cannot be read', async () => {
    const toolbox = fakeToolbox({ 'a.yaml': goodOutcome('a'), 'b.yaml': missing });
    const { code, stderr } = await runCli(['synth', 'a.yaml', 'b.yaml'], { toolbox });
    expect(code).toBe(2);
    expect(stderr).toContain('no such file');
    expect(toolbox.calls.written).toEqual([]);
  });

  it('exits with 2 and tells what to do if there is no spec', async () => {
    const { code, stderr } = await runCli(['synth'], { toolbox: fakeToolbox({}) });
    expect(code).toBe(2);
    expect(stderr).toContain('there is no spec in `specs`');
    expect(stderr).toContain('fairlead init NAME');
  });

  it('only looks with --check, tells what is stale and exits with 1', async () => {
    const written = { stale: ['cni/10-foundation.yaml'], findings: [aFinding({ message: 'out of date' })] };
    const toolbox = fakeToolbox(good, { written });
    const { code, stderr } = await runCli(['synth', 'specs/fra1.yaml', '--check'], { toolbox });
    expect(code).toBe(1);
    expect(stderr).toMatch(/out of date.*\nfra1: 131 objects in 1 file, 1 stale\n$/s);
    expect(toolbox.calls.written[0]?.[3]).toEqual({ check: true, force: false });
    const fresh = fakeToolbox(good, { written: { unchanged: 1 } });
    expect((await runCli(['synth', 'specs/fra1.yaml', '--check'], { toolbox: fresh })).code).toBe(0);
  });

  it('writes one of the commits that a change takes, the last one where a cluster takes fewer', async () => {
    const step = (path: string) => ({ title: path, files: () => [{ path, text: '' }], plan: fail });
    const outcome = (cluster: string, ...paths: string[]) => {
      const { output = { objects: 1, files: fail, deletion: fail }, ...rest } = goodOutcome(cluster);
      return {
        ...rest,
        findings: [aFinding({ code: 'FL-UPG-401', message: 'not in one commit' })],
        output: { ...output, steps: () => paths.map(step) },
      };
    };
    const outcomes = { 'a.yaml': outcome('a', 'one', 'two'), 'b.yaml': outcome('b', 'only') };
    const toolbox = { ...fakeToolbox(outcomes), since: () => ({ compile: toolbox.compile, listSpecs: () => [] }) };
    const specs = ['synth', 'a.yaml', 'b.yaml', '--from', 'main'];
    for (const [number, ...paths] of [
      ['1', 'one', 'only'],
      ['2', 'two', 'only'],
    ]) {
      toolbox.calls.written.length = 0;
      const { code, stderr } = await runCli([...specs, '--step', String(number)], { toolbox });
      expect([code, stderr]).toEqual([0, expect.not.stringContaining('not in one commit')]);
      expect(toolbox.calls.written.map(([, , files]) => files[0]?.path)).toEqual(paths);
    }
  });

  it.each([
    [['--step', '1'], '--step needs --from'],
    [['--from', 'main', '--step', '0'], '--step takes a number from 1 on, not `0`'],
  ])('does not know what %j means', async (options, message) => {
    const { code, stderr } = await runCli(['synth', ...options], { toolbox: fakeToolbox(good, { folders }) });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('exits with 1 if the writer found files that it must not touch', async () => {
    const toolbox = fakeToolbox(good, { written: { findings: [aFinding({ message: 'changed by hand' })] } });
    const { code, stderr } = await runCli(['synth', 'specs/fra1.yaml'], { toolbox });
    expect(code).toBe(1);
    expect(stderr).toContain('changed by hand');
  });

  it('prints all findings as one document to stdout where a machine reads them', async () => {
    const outcome = { ...goodOutcome('a'), findings: [aFinding({ severity: 'warning' })] };
    const toolbox = fakeToolbox({ 'a.yaml': outcome }, { written: { findings: [aFinding()] } });
    const { stdout, stderr } = await runCli(['synth', 'a.yaml', '-o', 'json'], { toolbox });
    expect(JSON.parse(stdout)).toHaveLength(2);
    expect(stderr).toMatch(/^a: 131 objects/);
  });
});
