import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';
import { specHead } from './spec-head';

const networkPolicy = (name: string, from: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec:
  podSelector: {matchLabels: {app: ${name}}}
  ingress: [{from: [${from}], ports: [{port: 8080}]}]
`;

const pod = (app: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${app}, namespace: shop, labels: {app: ${app}}}
spec: {containers: [{name: main, image: example}]}
`;

const front = '{podSelector: {matchLabels: {app: front}}}';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fairlead-cli-'));
  put('web.yaml', networkPolicy('web', front));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (path: string, text: string) => writeFileSync(join(cwd, path), text);
const translate = (...argv: string[]) => runCli(['translate', ...argv], { cwd, toolbox: openToolbox(cwd) });

describe('fairlead translate', () => {
  it('CM-27 keeps what the target enforces as it is, and says over what that is proved', async () => {
    const { code, stdout, stderr } = await translate('--to', 'antrea', 'web.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('networking.k8s.io/v1');
    expect(stderr).toMatch(/^note: .*\nNetworkPolicy shop\/web {2}kept\nproved equal over every pod that may run\n$/);
  });

  it('tells into what a policy is split', async () => {
    const { code, stderr } = await translate('--to', 'antrea', '--native', 'web.yaml');
    expect(code).toBe(0);
    expect(stderr).toContain('NetworkPolicy shop/web  written  NetworkPolicy shop/web');
    put('db.yaml', networkPolicy('db', front).replace('{matchLabels: {app: db}}', '{}'));
    const both = await translate('--to', 'antrea', '--native', '.');
    expect(both.stderr).toContain('split  NetworkPolicy shop/web, NetworkPolicy shop/web-isolation\n');
  });

  it('prints rules for a spec, which mean there what they came from', async () => {
    const { code, stdout, stderr } = await translate('--to', 'portable', 'web.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^policies:\n {2}rules:\n {4}- name: shop-web\n/);
    expect(stderr).toContain('NetworkPolicy shop/web  written  rule shop-web\nproved equal');
    for (const cni of ['cilium: {}', 'antrea: {}', 'external: {name: calico}']) {
      put('spec.yaml', `${specHead}  cni: {${cni}}\n${stdout.replace(/^/gm, '  ')}`);
      const argv = ['equiv', '--cni', cni.startsWith('cilium') ? 'cilium' : 'antrea', 'web.yaml', 'spec.yaml'];
      const equal = await runCli(argv, { cwd, toolbox: openToolbox(cwd) });
      expect([cni, equal.stdout, equal.code]).toEqual([cni, expect.stringContaining('equal'), 0]);
    }
    const json = await translate('--to', 'portable', '-o', 'json', 'web.yaml');
    expect(JSON.parse(json.stdout).rules[0].name).toBe('shop-web');
    await translate('--to', 'portable', '--out', 'out', 'web.yaml');
    expect(readFileSync(join(cwd, 'out/policy-rules.yaml'), 'utf8')).toBe(stdout);
  });

  it('writes a file for each policy with --out, and nothing to stdout', async () => {
    const { code, stdout } = await translate('--to', 'cilium', '--native', '--out', 'out', 'web.yaml');
    expect(code).toBe(0);
    expect(stdout).toBe('');
    const files = readdirSync(join(cwd, 'out'), { recursive: true }).map(String).sort();
    expect(files).toContain('shop/ciliumnetworkpolicy.cilium.io.web.yaml');
    expect(readFileSync(join(cwd, 'out/shop/ciliumnetworkpolicy.cilium.io.web.yaml'), 'utf8')).toContain(
      'fromEndpoints',
    );
  });

  it('writes nothing at all where one policy is refused', async () => {
    put('node.yaml', networkPolicy('node', '{ipBlock: {cidr: 192.0.2.0/24}}'));
    const { code, stdout, stderr } = await translate('--to', 'cilium', '--out', 'out', '.');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('[FL-TRL-006]');
    expect(stderr).toMatch(/^NetworkPolicy shop\/node +refused\nNetworkPolicy shop\/web +not proved\n/m);
    expect(readdirSync(cwd)).not.toContain('out');
  });

  it('proves for the workloads what is not so for every pod that may run', async () => {
    // Labels that no selector of the workloads' meets, but too many for a proof about every pod.
    const peers = Array.from({ length: 15 }, (_, index) => `{podSelector: {matchLabels: {l${index}: a}}}`);
    put('web.yaml', networkPolicy('web', peers.join(', ')));
    expect(await translate('--to', 'calico', '--native', '.')).toMatchObject({ code: 3, stdout: '' });
    put('pods.yaml', ['web', 'front'].map(pod).join('---\n'));
    const { code, stderr } = await translate('--to', 'calico', '--native', '.');
    expect(code).toBe(0);
    expect(stderr).toContain('proved equal over the 2 workloads that were handed in\n');
  });

  it('gives the report and the policies as data', async () => {
    const argv = ['--to', 'calico', '--native', '-o', 'json', '--cni', 'kubernetes', 'web.yaml'];
    const { code, stdout, stderr } = await translate(...argv);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'proved',
      world: 'every pod that may run',
      policies: [{ policy: 'NetworkPolicy shop/web', outcome: 'written', into: ['NetworkPolicy shop/web'] }],
      findings: [],
      objects: [{ apiVersion: 'projectcalico.org/v3', kind: 'NetworkPolicy' }],
    });
  });

  it.each([
    [['--to', 'iptables', 'web.yaml'], '--to'],
    [['web.yaml'], 'needs `--to`'],
    [['--to', 'cilium'], 'needs a file'],
    [['--to', 'cilium', 'nothing.yaml'], 'nothing.yaml'],
    [['--to', 'cilium', '--cni', 'kindnet', 'cilium.yaml'], '--cni'],
    [['--to', 'calico', 'cilium.yaml', 'antrea.yaml'], 'FL-ANA-003'],
    [['--to', 'calico', 'pods.yaml'], 'there are no policies'],
    [['--to', 'calico', '--pod-cidrs', '10.0.0.0/99', 'web.yaml'], '--pod-cidrs'],
  ])('ends with 2 for %j', async (argv, why) => {
    put('pods.yaml', pod('web'));
    put(
      'cilium.yaml',
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a, namespace: b}\nspec: {endpointSelector: {}, ingress: [{}]}\n',
    );
    put(
      'antrea.yaml',
      'apiVersion: crd.antrea.io/v1beta1\nkind: ClusterNetworkPolicy\nmetadata: {name: a}\nspec: {priority: 1, appliedTo: [{podSelector: {}}], ingress: [{action: Drop}]}\n',
    );
    const { code, stderr } = await translate(...argv);
    expect(stderr).toContain(why);
    expect(code).toBe(2);
  });
});
