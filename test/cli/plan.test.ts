import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';

let cwd: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', cwd, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { stdio: 'ignore' });
const plan = (...argv: string[]) => runCli(['plan', ...argv], { cwd, toolbox: openToolbox(cwd) });
const edit = (from: RegExp, to: string) => {
  const spec = join(cwd, 'specs/fra1.yaml');
  writeFileSync(spec, readFileSync(spec, 'utf8').replace(from, to));
};

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-plan-'));
  await runCli(['init', 'fra1'], { cwd, toolbox: openToolbox(cwd) });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe('fairlead plan', () => {
  it('shows the waves of a first sync', async () => {
    const { code, stdout, stderr } = await plan();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^fra1: the first sync\n {2}cni: \d waves, \d+ s at least\n {4}wave +stages +prune/);
    expect(stdout).toMatch(/\n {4}-40 +cni-agent .*DaemonSet kube-system\/cilium,/);
    expect(stdout).not.toContain('+ ');
  });

  it('has nothing to do where nothing has changed', async () => {
    expect(await plan('--from', 'main')).toMatchObject({
      code: 0,
      stdout:
        'fra1: the sync since main\n  cni: nothing to do\n  network: nothing to do\n  operations: nothing to do\n',
    });
  });

  it('names each object of a change', async () => {
    edit(/relay: true/, 'relay: false');
    edit(/mode: tunnel/, 'tunnelPort: 8473');
    const { code, stdout } = await plan('--from', 'main');
    expect(code).toBe(0);
    expect(stdout).toContain('    50: - Deployment kube-system/hubble-relay\n');
    expect(stdout).toMatch(/ {4}-40: ~ DaemonSet kube-system\/cilium, its pods are replaced\n/);
  });

  it('exits with 1 where the sync would stop, and shows where', async () => {
    edit(/version: 1\.20\.0/, 'version: 1.19.6\n      operator: {replicas: 2, updateStrategy: {maxUnavailable: "0"}}');
    edit(/(\n {2}pods:)/, '\n  nodes: {count: 2}$1');
    git('commit', '-q', '-a', '-m', 'second');
    edit(/version: 1\.19\.6/, 'version: 1.20.0');
    const { code, stdout, stderr } = await plan('--from', 'main');
    expect(code).toBe(1);
    expect(stdout).toContain('    -50: stops: FL-SYNC-021 Deployment kube-system/cilium-operator makes a new pod');
    expect(stderr).toContain('error[FL-SYNC-021]');
  });

  it('shows a change that one commit cannot bring commit by commit, and has nothing to say against it', async () => {
    const folder = 'test/cases/findings/FL-UPG-401/bad';
    const argv = ['plan', 'spec.yaml', '--from', 'before.yaml'];
    const { code, stdout, stderr } = await runCli(argv, { cwd: folder, toolbox: openToolbox(folder) });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^fra1: .*/gm)).toEqual([
      'fra1: the sync since before.yaml, commit 1 of 2: EgressClusterPolicy billing: deleted and made anew, in every sync until the next commit',
      'fra1: the sync since before.yaml, commit 2 of 2: all that the spec says',
    ]);
    expect(stdout.match(/~ EgressClusterPolicy billing\n/g)).toHaveLength(2);
  });

  it('shows what goes with the Applications, and who is asked', async () => {
    const { code, stdout, stderr } = await plan('--delete');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^fra1: its Applications are deleted .*\n {2}operations: .*\n {2}network: .*\n {2}cni: \d+ objects in \d waves, when somebody approves: /s,
    );
    expect(stdout).toMatch(/\n {4}-40 +cni-agent +\d\n {4}-50 +cni-control +\d\n/);
    const [{ applications }] = JSON.parse((await plan('--delete', '-o', 'json')).stdout);
    expect(applications.map(({ name }: { name: string }) => name)).toEqual(['operations', 'network', 'cni']);
    expect((await plan('--delete', '-o', 'markdown')).stdout).toBe(`\`\`\`\n${stdout}\`\`\`\n`);
    expect((await plan('--delete', '--from', 'main')).code).toBe(2);
  });

  it('tells programs the same', async () => {
    edit(/relay: true/, 'relay: false');
    const { stdout } = await plan('--from', 'main', '-o', 'json');
    const [{ cluster, from, commit, applications }] = JSON.parse(stdout);
    expect([cluster, from]).toEqual(['fra1', 'main']);
    expect(commit).toEqual({ number: 1, of: 1, title: 'all that the spec says' });
    expect(applications.map(({ name }: { name: string }) => name)).toEqual(['cni', 'network', 'operations']);
    expect(applications[2].waves[0]).toMatchObject({
      wave: 50,
      stages: ['observability'],
      created: [],
      pruned: expect.arrayContaining([
        { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'kube-system', name: 'hubble-relay' },
      ]),
    });
  });

  it('and reviewers, as Markdown', async () => {
    edit(/relay: true/, 'relay: false');
    const { stdout } = await plan('--from', 'main', '--output', 'markdown');
    expect(stdout).toMatch(
      /^## fra1: the sync since `main`\n\n### cni\n\nNothing to do\.\n\n### network: 1 wave, 0 s at least\n\n\| wave \| stages \|/,
    );
    expect(stdout).toContain('\n- `50: - Deployment kube-system/hubble-relay`\n');
  });

  it('CM-41 with what to run while Argo CD syncs, and what to expect, in a first sync as in an upgrade', async () => {
    const table = (text: string) => text.match(/^\| `kubectl .*$/gm) ?? [];
    const first = table((await plan('-o', 'markdown')).stdout);
    expect(first).toEqual(
      expect.arrayContaining([
        '| `kubectl -n kube-system rollout status daemonset/cilium` | `successfully rolled out` |',
        '| `kubectl get applications.argoproj.io -A --field-selector metadata.name=fra1-cni` | `Synced` and `Healthy` |',
      ]),
    );
    edit(/mode: tunnel/, 'tunnelPort: 8473');
    const upgrade = table((await plan('--from', 'main', '-o', 'markdown')).stdout);
    expect(upgrade.some((row) => row.includes('daemonset/cilium'))).toBe(true);
    expect(upgrade.length).toBeLessThan(first.length);
  });

  it('exits with 2 where a spec cannot be read, or nobody knows what was there', async () => {
    expect((await plan('specs/none.yaml')).code).toBe(2);
    edit(/10\.244\.0\.0\/16/, '10.244.0.0/33');
    expect(await plan()).toMatchObject({ code: 1, stdout: '' });
    git('commit', '-q', '-a', '-m', 'wrong');
    edit(/10\.244\.0\.0\/33/, '10.244.0.0/16');
    expect(await plan('--from', 'main')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('FL-UPG-001'),
    });
  });
});
