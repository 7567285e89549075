import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';

const fixture = (code: string) => `test/cases/findings/${code}/bad`;
const run = (cwd: string, ...argv: string[]) => runCli(argv, { cwd, toolbox: openToolbox(cwd) });
const plan = (code: string, ...options: string[]) =>
  run(fixture(code), 'plan', 'spec.yaml', '--from', 'before.yaml', ...options);
/** Writes one commit of a change into the folder of its number. */
const synthStep = (code: string, step: string) =>
  run(fixture(code), 'synth', 'spec.yaml', '--from', 'before.yaml', '--step', step, '--out', join(out, step));

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'fairlead-rollout-'));
});
afterEach(() => rmSync(out, { recursive: true }));
const written = (folder: string, file: string) => readFileSync(join(out, folder, 'fra1/network', file), 'utf8');

describe('a change of policies', () => {
  it('is said to interrupt nothing, or what it interrupts where', async () => {
    const { code, stdout } = await plan('FL-HIT-002');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '  policies, in one commit: interrupted\n    opening: shop/web → shop/api on 1/TCP, where an agent has the new NetworkPolicy shop/web' +
        ' and not yet NetworkPolicy shop/api\n    instead: commit in 2 steps',
    );
    const same = await run(fixture('FL-HIT-002'), 'plan', 'spec.yaml', '--from', 'spec.yaml');
    expect(same.stdout).not.toContain('policies:');
  });

  it('is repaired by other waves where another order is safe', async () => {
    const synth = (...options: string[]) => run(fixture('FL-HIT-004'), 'synth', 'spec.yaml', ...options);
    await synth('--out', join(out, 'usual'));
    await synth('--out', join(out, 'moved'), '--from', 'before.yaml');
    await synth('--out', join(out, 'again'), '--from', 'before.yaml');
    expect(written('usual', '90-isolate.yaml')).toMatch(/name: public\n.*name: same-namespace\n/s);
    expect(written('moved', '90-isolate.yaml')).toMatch(/name: public\n/);
    expect(written('moved', '90-isolate.yaml')).not.toContain('name: same-namespace');
    expect(written('moved', '95-deny.yaml')).toMatch(/name: same-namespace\n.*sync-wave: "45"/s);
    expect(written('again', '95-deny.yaml')).toBe(written('moved', '95-deny.yaml'));
  });

  it('is repaired by commits where no waves are safe, each of which is proved, and written by its number', async () => {
    const { stdout, stderr } = await plan('FL-HIT-002');
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /commit 1 of 2: NetworkPolicy shop\/api\n.*\n {2}policies: hitless\n.*commit 2 of 2.*hitless\n$/s,
    );
    const synth = (step: string) => synthStep('FL-HIT-002', step);
    expect((await synth('1')).stderr).not.toContain('FL-HIT');
    await synth('2');
    expect(written('1', '95-deny.yaml')).toMatch(/name: api\n.*name: web\n.*policyTypes:\n {4}- Egress\n$/s);
    expect(written('2', '90-isolate.yaml')).toMatch(/name: web\n/);
    expect(written('2', '95-deny.yaml')).not.toContain('name: web');
  });

  it('has its bridge beside it for one commit', async () => {
    const synth = (step: string) => synthStep('FL-HIT-001', step);
    await synth('1');
    await synth('2');
    expect(written('1', '90-isolate.yaml')).toMatch(/name: [\w-]+-bridge\n.*PruneLast=true/s);
    expect(written('2', '90-isolate.yaml')).not.toContain('-bridge');
  });

  it.each([
    ['after it where the agents take it as they are', '', [false, false, true]],
    [
      'before it where they do not',
      '---\napiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: gre, namespace: shop}\n' +
        'spec: {endpointSelector: {matchLabels: {app: web}}, enableDefaultDeny: {ingress: false}, ingress: [{fromEntities: [all], ' +
        'toPorts: [{ports: [{port: "0", protocol: GRE}]}]}]}\n',
      [true, false, false],
    ],
  ])('has settings of the agents in a commit of their own, %s', async (_, policy, expected) => {
    const folder = join(out, 'specs');
    cpSync(fixture('FL-HIT-001'), folder, { recursive: true });
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    const agents = "cni: {cilium: {version: 1.20.0, config: {enable-extended-ip-protocols: 'true'}}}";
    edit('spec.yaml', (text) => text.replace(/cni: .*/, agents));
    edit('metrics.yaml', (text) => text + policy);
    const { stdout } = await run(folder, 'plan', 'spec.yaml', '--from', 'before.yaml');
    const commits = stdout.split(/, commit \d of 3: /).slice(1);
    expect(commits.map((text) => text.includes('~ ConfigMap kube-system/cilium-config'))).toEqual(expected);
    expect(commits.map((text) => text.includes('policies: hitless'))).toEqual(expected.map((one) => !one));
  });

  it('is told to programs and to reviewers too', async () => {
    const [told, last] = JSON.parse((await plan('FL-HIT-001', '-o', 'json')).stdout);
    expect([told.policies.verdict, last.policies.verdict]).toEqual(['hitless', 'hitless']);
    expect(told.atOnce).toMatchObject({
      verdict: 'interrupted',
      interruptions: [
        { kind: 'cut', applied: ['NetworkPolicy shop/metrics'], missing: ['NetworkPolicy shop/from-web'] },
      ],
      bridge: [{ kind: 'NetworkPolicy' }],
      commits: [['add the bridge'], ['make the change', 'remove the bridge']],
    });
    const { stdout } = await plan('FL-HIT-001', '-o', 'markdown');
    expect(stdout).toMatch(
      /\n### policies, in one commit: interrupted\n\n- `cut: shop\/web → .*`\n- `instead: .*`\n\n```yaml\napiVersion/,
    );
  });
});
