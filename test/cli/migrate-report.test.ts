import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { leavingCalico } from './leaving-calico';
import { runCli } from './run-cli';

const { spec, daemonSet } = leavingCalico;
const node = (name: string) => `apiVersion: v1
kind: Node
metadata: {name: ${name}, labels: {pool: batch}}
status: {conditions: [{type: Ready, status: "True"}]}
---
`;
const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 2, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
---
`;
const running = `${['a', 'b', 'c'].map(node).join('')}${web}${daemonSet}---
apiVersion: crd.projectcalico.org/v1
kind: GlobalNetworkPolicy
metadata: {name: default.web, uid: 0f, annotations: {note: "\`\`\`"}}
spec: {selector: app == 'web', types: [Ingress], ingress: [{action: Allow}]}
`;

const folder = mkdtempSync(join(tmpdir(), 'fairlead-report-'));
mkdirSync(join(folder, '.git'));
writeFileSync(join(folder, 'fra1.yaml'), spec);
writeFileSync(join(folder, 'running.yaml'), running);
writeFileSync(join(folder, 'http.yaml'), running.replace('{action: Allow}', '{action: Allow, http: {methods: [GET]}}'));
writeFileSync(join(folder, 'after.yaml'), web);
afterAll(() => rmSync(folder, { recursive: true }));

const report = (...args: string[]) =>
  runCli(['migrate', 'report', ...args], { cwd: folder, toolbox: openToolbox(folder) });

describe('CM-39 a migration before and after', () => {
  test('is told in Markdown: inventory, addresses, policies, reachability, risks, timeline', async () => {
    const { code, stdout, stderr } = await report('fra1.yaml', 'running.yaml');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^##? .*$/gm)).toEqual([
      '# fra1: from Calico v3.30.0 to Cilium 1.20.0',
      ...['## Inventory', '## Addresses', '## Policies', '## Who reaches whom', '## Risks', '## Timeline'],
    ]);
    for (const line of [
      '| nodes | 3, 0 of the control plane | 3, 0 of the control plane |',
      '| pods | 10.244.0.0/16 | 10.245.0.0/16 | changes |',
      '- nothing overlaps the new pod ranges',
      '| GlobalNetworkPolicy web | proved equal | CiliumClusterwideNetworkPolicy web |',
      'The same as before: proved over every pod that may run.',
      '| nodes | nodes move, group by group: drained, labelled, started anew | 24 min |',
      '- first: 3 nodes, 2 at once, 24 min',
    ])
      expect(stdout).toContain(line);
  });

  test('with both texts of a policy, which no text of theirs can end', async () => {
    const { stdout } = await report('fra1.yaml', 'running.yaml');
    const [, before = '', after = ''] =
      stdout.match(/^````yaml\n([\s\S]*?)^````$[\s\S]*?^```yaml\n([\s\S]*?)^```$/m) ?? [];
    expect(before).toContain(
      'kind: GlobalNetworkPolicy\nmetadata:\n  name: web\n  annotations:\n    note: "```"\nspec:',
    );
    expect(after).toContain('kind: CiliumClusterwideNetworkPolicy\nmetadata:\n  name: web\nspec:');
  });

  test('with what is left to a person', async () => {
    const { code, stdout } = await report('fra1.yaml', 'http.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('| GlobalNetworkPolicy web | refused |  |');
    expect(stdout).toMatch(
      /## Left to a person\n\n- GlobalNetworkPolicy web asks for .*\n\n## Who reaches whom\n\nNot known/,
    );
  });

  test('for programs as data', async () => {
    const { stdout } = await report('fra1.yaml', 'running.yaml', '-o', 'json');
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      ...['cluster', 'phase', 'inventory', 'addresses', 'policies', 'reachability', 'timeline', 'risks'],
    ]);
    expect(JSON.parse(stdout).policies[0]).toMatchObject({ policy: 'GlobalNetworkPolicy web', verdict: 'equal' });
  });

  test('CM-43 with the addresses of load balancers, as they are and as they are to be', async () => {
    const pool =
      'apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: {name: lan}\nspec: {addresses: [10.245.7.0/24]}\n';
    writeFileSync(join(folder, 'metallb.yaml'), pool);
    const pools = '  loadBalancer: {implementation: cilium, pools: [{name: lan, addresses: [192.0.2.0/28]}]}\n';
    writeFileSync(join(folder, 'balanced.yaml'), `${spec}${pools}`);
    const { stdout } = await report('balanced.yaml', 'metallb.yaml');
    expect(stdout).toContain('| load balancers | 10.245.7.0/24 | 192.0.2.0/28 | changes |');
    expect(stdout).toContain('- overlap: 10.245.0.0/16 (pods) and 10.245.7.0/24 (load balancers)');
  });

  test('CM-40 and once it is over, held against what runs then', async () => {
    const { code, stdout } = await report('fra1.yaml', 'running.yaml', '--after', 'after.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('|  | before | after |\n');
    writeFileSync(join(folder, 'deny.yaml'), running.replace(/ingress: .*\}$/m, '}'));
    const denied = await report('fra1.yaml', 'deny.yaml', '--after', 'after.yaml');
    expect(denied.code).toBe(1);
    expect(denied.stdout).toMatch(/Not the same as before.\n\n.*\n.*\n\| appears \|/);
  });

  test('CM-32 with what the network costs on both sides, where both were measured', async () => {
    const metric = 'container_memory_working_set_bytes';
    const agent = (name: string, mebibytes: number) => `${metric}{container="${name}"} ${mebibytes * 2 ** 20}\n`;
    writeFileSync(join(folder, 'was.prom'), agent('calico-node', 100));
    writeFileSync(join(folder, 'is.prom'), agent('cilium-agent', 125));
    const both = ['fra1.yaml', 'running.yaml', '--metrics-before', 'was.prom', '--metrics-after', 'is.prom'];
    const { code, stdout } = await report(...both);
    expect(code).toBe(0);
    expect(stdout).toMatch(/## Who reaches whom[\s\S]+## Performance[\s\S]+## Risks/);
    const was = `100 MiB (\`${metric}\` of calico-node)`;
    expect(stdout).toContain(`take? | ${was} | 125 MiB (\`${metric}\` of cilium-agent) | +25.0 % |`);
    expect(stdout).toContain('| unknown: no metric of this CNI tells it | unknown: the export has no');
    const { performance } = JSON.parse((await report(...both, '-o', 'json')).stdout);
    expect(performance[1]).toMatchObject({ unit: 'bytes', before: { value: 100 * 2 ** 20 }, change: { percent: 25 } });
  });

  test('CM-32 exports that say nothing are told, and one alone is nothing to compare with', async () => {
    const of = (...files: string[]) =>
      report(
        'fra1.yaml',
        '--metrics-before',
        ...files.slice(0, 1),
        ...files.slice(1).flatMap((file) => ['--metrics-after', file]),
      );
    expect((await of('is.prom')).stderr).toContain('`--metrics-before` and `--metrics-after` go together');
    const unread = await of('fra1.yaml', 'none.prom');
    expect([unread.code, unread.stdout]).toEqual([2, '']);
    expect(unread.stderr).toMatch(/FL-SRC-001[\s\S]*FL-MIG-301[\s\S]*fra1\.yaml:1:1|FL-MIG-301[\s\S]*FL-SRC-001/);
    writeFileSync(
      join(folder, 'rate.json'),
      JSON.stringify({ data: { resultType: 'vector', result: [{ metric: {}, value: [1, '2'] }] } }),
    );
    const nameless = await of('rate.json', 'is.prom');
    expect([nameless.code, nameless.stderr]).toEqual([
      2,
      expect.stringContaining('none has a name, which `rate()` and sums take away'),
    ]);
  });

  test('needs a spec with a migration, and files that can be read', async () => {
    expect((await report()).stderr).toContain('say which spec to report on');
    expect((await report('fra1.yaml', '-o', 'text')).stderr).toContain('the report is markdown or json');
    expect((await report('fra1.yaml', 'none.yaml')).code).toBe(2);
    expect((await report('none.yaml')).code).toBe(2);
    writeFileSync(join(folder, 'plain.yaml'), spec.slice(0, spec.indexOf('  migration')));
    expect((await report('plain.yaml')).stderr).toContain('no `migration` whose phase could be changed');
  });
});
