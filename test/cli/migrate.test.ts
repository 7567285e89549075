import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { migrationPhases } from '../../src/spec/schema/migration-phases';
import { runCli } from './run-cli';

const text = `# The cluster in Frankfurt.
apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: fra1}
spec:
  kubernetes: {version: "1.34", apiServer: {host: 10.0.10.10}}
  pods: {cidrs: [10.245.0.0/16],   ipam: cluster-pool}
  services: {proxy: cni}
  routing: {tunnelPort: 8473}
  cni: {cilium: {}}
  migration:
    from: {flannel: {cidrs: [10.244.0.0/16]}}
    # Ask the team before you move this.
    phase: 'preflight'    # since Monday
`;

const calico = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: kube-system}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
---
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: web}
spec: {selector: app == 'web', ingress: [{action: Allow, protocol: TCP, source: {selector: app == 'front'}}]}
---
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: cart}
spec: {selector: app == 'cart', ingress: [{action: Allow, source: {selector: app == 'web'}}]}
`;

const folder = mkdtempSync(join(tmpdir(), 'fairlead-migrate-'));
const file = join(folder, 'specs/fra1.yaml');
mkdirSync(join(folder, '.git'));
mkdirSync(join(folder, 'specs'));
beforeEach(() => writeFileSync(file, text));
afterAll(() => rmSync(folder, { recursive: true }));

const migrate = (...args: string[]) => runCli(['migrate', ...args], { cwd: folder, toolbox: openToolbox(folder) });
const at = (phase: string) => text.replace("'preflight'", `'${phase}'`);

describe('a migration goes one phase at a time', () => {
  test('CM-01 a spec that cannot be written stays, and the finding says why', async () => {
    writeFileSync(join(folder, 'specs/.fra1.yaml.fairlead-new'), '');
    const { code, stderr } = await migrate('next');
    rmSync(join(folder, 'specs/.fra1.yaml.fairlead-new'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/error\[FL-OUT-008\].*\.fra1\.yaml\.fairlead-new/);
    expect(stderr).toContain('the phase stays');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('CM-01 forth and back change the phase and no other byte', async () => {
    for (const phase of migrationPhases.slice(1)) {
      expect((await migrate('next')).code).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(at(phase));
    }
    expect((await migrate('next')).stderr).toContain('`cleanup` is the last phase');
    for (const phase of [...migrationPhases].reverse().slice(1)) {
      expect((await migrate('back', 'specs/fra1.yaml')).code).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(at(phase));
    }
    expect((await migrate('back')).stderr).toContain('`preflight` is the first phase');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a byte order mark stays', async () => {
    writeFileSync(file, `\uFEFF${text}`);
    await migrate('next');
    expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${at('install')}`);
  });

  test('the line may stand in a file that the spec extends', async () => {
    const head = text.slice(0, text.indexOf('  kubernetes'));
    writeFileSync(join(folder, 'base.yaml'), text);
    writeFileSync(file, `${head}  extends: [../base.yaml]\n`);
    expect((await migrate('next')).stderr).toContain('base.yaml: `preflight` is now `install`');
    expect(readFileSync(join(folder, 'base.yaml'), 'utf8')).toBe(at('install'));
  });

  test('a phase that has errors is not entered, and is left', async () => {
    const broken = text.replace('8473', '8472');
    writeFileSync(file, broken);
    const { code, stderr } = await migrate('next');
    expect(code).toBe(1);
    expect(stderr).toContain('FL-MIG-004');
    expect(readFileSync(file, 'utf8')).toBe(broken);
    writeFileSync(file, broken.replace('preflight', 'install'));
    expect((await migrate('back')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(broken);
  });

  test('an alias is left to its author', async () => {
    const alias = text.replace("phase: 'preflight'", 'phase: *p').replace('{name: fra1}', '{name: &p preflight}');
    writeFileSync(file, alias);
    expect((await migrate('next')).stderr).toContain('change it by hand');
    expect(readFileSync(file, 'utf8')).toBe(alias);
  });
});

describe('the plan of a migration', () => {
  test('CM-39 names every phase with what it brings, what restarts, the risks and the way back', async () => {
    const { code, stdout } = await migrate('plan');
    expect(code).toBe(0);
    expect(stdout.match(/^[ >] \w+/gm)).toEqual(
      migrationPhases.map((phase) => `${phase === 'preflight' ? '>' : ' '} ${phase}`),
    );
    expect(stdout).toContain('adds     CiliumNodeConfig kube-system/cilium-default');
    expect(stdout).toContain('FL-UPG-406');
    expect(stdout.match(/^ {4}back /gm)).toHaveLength(migrationPhases.length);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is there for programs, too', async () => {
    const { stdout } = await migrate('plan', '-o', 'json');
    const { cluster, phase, phases } = JSON.parse(stdout);
    expect({ cluster, phase }).toEqual({ cluster: 'fra1', phase: 'preflight' });
    expect(phases.find(({ name }: { name: string }) => name === 'nodes').added).toEqual([
      'CiliumNodeConfig kube-system/cilium-default',
    ]);
  });

  test('CM-06 tells how new nodes take the place of old ones', async () => {
    const from = 'from: {awsVpcCni: {cidrs: [10.244.0.0/16]}}\n    method: replace-node';
    writeFileSync(file, text.replace('from: {flannel: {cidrs: [10.244.0.0/16]}}', from));
    const { stdout } = await migrate('plan');
    expect(stdout).toContain(
      'label io.cilium.migration/cilium-default=true and the taint node.cilium.io/agent-not-ready',
    );
    expect(stdout).toContain('DaemonSet aws-node');
  });

  test('CM-27 says in each phase whose policies hold whom, and what becomes of those of the spec', async () => {
    writeFileSync(join(folder, 'calico.yaml'), calico);
    writeFileSync(
      file,
      text.replace('flannel', 'calico').replace('  migration', '  policies: {files: [../calico.yaml]}\n  migration'),
    );
    const { code, stdout } = await migrate('plan');
    const given = (rendered: number) =>
      `of the spec: 1 kept as they are, 2 compiled to 2 objects, proved equal over every pod that may run; ${rendered} in the output`;
    expect(code).toBe(0);
    expect([...stdout.matchAll(/^ {4}policies +(.*)$/gm)].map(([, line]) => line)).toEqual([
      ...['those of Calico hold all pods, Cilium is not on any node', given(1)],
      ...['those of Calico hold all pods, Cilium enforces none', given(3)],
      ...['those of Calico hold pods of nodes that have not moved, Cilium enforces none', given(3)],
      ...['Cilium reports what they would drop, and enforces none', given(3)],
      ...['those of Cilium hold all pods', given(3)],
      ...['those of Cilium hold all pods', given(3)],
      ...['those of Cilium hold all pods', given(3)],
    ]);
    expect((await migrate('plan', '-o', 'markdown')).stdout).toContain(
      `Policies:\n\n- those of Calico hold all pods, Cilium enforces none\n- ${given(3)}\n`,
    );
  });

  test('and those in words', async () => {
    const words =
      '  policies: {rules: [{name: web, subject: {namespaces: {}, pods: {matchLabels: {app: web}}}, isolate: [ingress]}]}\n';
    writeFileSync(file, text.replace('  migration', `${words}  migration`));
    const { stdout } = await migrate('plan');
    expect(stdout).toContain(
      'of the spec: 1 compiled to 1 object, proved equal over every pod that may run; 1 in the output',
    );
  });

  test('and those that are refused', async () => {
    writeFileSync(join(folder, 'calico.yaml'), calico.replace('protocol: TCP', 'http: {methods: [GET]}'));
    writeFileSync(file, text.replace('  migration', '  policies: {files: [../calico.yaml]}\n  migration'));
    const { code, stdout } = await migrate('plan');
    expect(code).toBe(1);
    expect(stdout).toContain(
      '    policies Cilium is not on any node\n    policies of the spec: 1 kept as they are, 1 refused\n',
    );
  });

  test('knows what Antrea does otherwise', async () => {
    const antrea = text.replace('{cilium: {}}', '{antrea: {}}').replace(',   ipam: cluster-pool', '');
    writeFileSync(file, `${antrea}    acceptUnsupported: true\n`);
    const { code, stdout } = await migrate('plan');
    expect(code).toBe(0);
    expect(stdout).toContain('all of them in one window');
  });

  test('tells what a later phase would be refused', async () => {
    writeFileSync(file, text.replace('cni: {cilium: {}}', 'cni: {cilium: {datapathMode: netkit}}'));
    const { code, stdout } = await migrate('plan');
    expect(code).toBe(1);
    expect(stdout).toMatch(/error {4}FL-/);
  });
});

test.each([
  [[], 'say `plan`, `next`, `back`, `assess`, `report`, `run` or `status`'],
  [['plan', 'a.yaml', 'b.yaml'], 'one spec at a time'],
])('%j is no command', async (args, message) => {
  const { code, stderr } = await migrate(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('without a migration there is nothing to lead', async () => {
  writeFileSync(file, text.slice(0, text.indexOf('  migration')));
  expect((await migrate('plan')).stderr).toContain('no spec in `specs` has a `migration`');
  expect((await migrate('next', 'specs/fra1.yaml')).stderr).toContain('the spec has no `migration`');
});

test('a spec that cannot be read is told of: it may be the one', async () => {
  writeFileSync(file, text.replace('spec:', 'spec:\n  extends: [bases/gone.yaml]'));
  const { code, stderr } = await migrate('next');
  expect(code).toBe(2);
  expect(stderr).toContain('bases/gone.yaml');
});

test('CM-41 the plan is a runbook, too, with the commands of each phase and of the way back', async () => {
  const { code, stdout } = await migrate('plan', '-o', 'markdown');
  expect(code).toBe(0);
  expect(stdout.match(/^## .*$/gm)).toEqual(migrationPhases.map((phase) => `## ${phase}`));
  expect(stdout).toContain('# fra1: the way to another CNI\n\nThe spec stands at `preflight`.');
  expect(stdout).toContain(
    '| 2 | `kubectl -n kube-system rollout status daemonset/cilium` | `successfully rolled out` |',
  );
  expect(stdout.slice(stdout.indexOf('## nodes'), stdout.indexOf('## audit'))).toMatch(
    /Back: .*\n\n.*\n.*\n\| 1 \| `kubectl drain NODE/,
  );
});

test.each([
  ['next', '--dry-run'],
  ['back', '--group', 'canary'],
  ['plan', '--spec', 'specs/fra1.yaml'],
  ['assess', 'running.yaml', '--watch'],
  ['run', '-o', 'json'],
])('migrate %s %s is refused: what an option cannot mean is not passed over', async (...argv) => {
  const before = readFileSync(file, 'utf8');
  const { code, stderr } = await migrate(...argv);
  expect(code).toBe(2);
  expect(stderr).toMatch(new RegExp(`^error: \`migrate ${argv[0]}\` takes no \`--`));
  expect(readFileSync(file, 'utf8')).toBe(before);
});
