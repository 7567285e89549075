import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { leavingCalico } from './leaving-calico';
import { runCli } from './run-cli';

const { spec, daemonSet } = leavingCalico;
const node = (name: string, pool: string) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, labels: { pool } },
  status: { conditions: [{ type: 'Ready', status: 'True' }], nodeInfo: { kernelVersion: '6.8.0-45' } },
});
const nodes = { apiVersion: 'v1', kind: 'List', items: ['a', 'b', 'c'].map((name) => node(name, 'batch')) };
const calico = `${daemonSet}---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 2, template: {spec: {containers: [{name: web, ports: [{containerPort: 80, hostPort: 8080}]}]}}}
`;

const folder = mkdtempSync(join(tmpdir(), 'fairlead-assess-'));
mkdirSync(join(folder, '.git'));
mkdirSync(join(folder, 'specs'));
mkdirSync(join(folder, 'running/more'), { recursive: true });
beforeEach(() => {
  writeFileSync(join(folder, 'specs/fra1.yaml'), spec);
  writeFileSync(join(folder, 'running/nodes.json'), JSON.stringify(nodes));
  writeFileSync(join(folder, 'running/more/workloads.yaml'), calico);
  writeFileSync(join(folder, 'running/README.md'), '# no manifest');
});
afterAll(() => rmSync(folder, { recursive: true }));

const assess = (...args: string[]) =>
  runCli(['migrate', 'assess', ...args], { cwd: folder, toolbox: openToolbox(folder) });

describe('what runs is looked over before a migration', () => {
  test('CM-39 and told for people', async () => {
    const { code, stdout } = await assess('running');
    expect(code).toBe(0);
    expect(stdout.replace(/^ +(TCP|UDP) .*\n/gm, '')).toBe(`fra1
  CNI           Calico v3.30.0 (DaemonSet kube-system/calico-node)
  moves to      Cilium 1.20.0
                pods in 10.245.0.0/16
  nodes         3 nodes, 0 of the control plane
  system        linux (3)
  kernel        6.8.0-45 (3)
  host network  1: DaemonSet kube-system/calico-node
  node ports    Deployment shop/web: TCP 8080
  duration      about 24 min, 12 min a node
                first: 3 nodes, 2 at once, 24 min
`);
    expect(stdout).toContain(' UDP 8473 for the tunnel of Cilium\n');
  });

  test('CM-39 and as a report in Markdown, policy by policy', async () => {
    const policy =
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: shop}\nspec: {podSelector: {}}\n';
    writeFileSync(join(folder, 'running/policy.yaml'), policy);
    const { stdout, stderr } = await assess('running', '-o', 'markdown');
    rmSync(join(folder, 'running/policy.yaml'));
    expect(stderr).toBe('');
    expect(stdout).toContain(
      '# fra1 before its migration\n\n## What runs\n\n| what | found |\n| --- | --- |\n| CNI | Calico v3.30.0',
    );
    expect(stdout).toContain(
      '## Policies\n\n| policy | outcome | becomes |\n| --- | --- | --- |\n| NetworkPolicy shop/web | kept |',
    );
    expect(stdout).toMatch(/## In the way\n\n- \*\*warning\*\* FL-MIG-201: while nodes move/);
  });

  test('CM-02 and for programs, with the nodes of each group by their labels', async () => {
    writeFileSync(join(folder, 'running/other.yaml'), JSON.stringify(node('d', 'other')));
    const { stdout } = await assess('running', '-o', 'json');
    rmSync(join(folder, 'running/other.yaml'));
    const { cluster, cnis, nodes: found, estimate, findings } = JSON.parse(stdout);
    expect({ cluster, cnis, findings }).toEqual({
      cluster: 'fra1',
      cnis: [{ source: 'calico', name: 'Calico', version: 'v3.30.0', workload: 'DaemonSet kube-system/calico-node' }],
      findings: [],
    });
    expect(found).toMatchObject({ count: 4, kernels: { '6.8.0-45': 4 } });
    expect(estimate.groups).toEqual([
      { name: 'first', nodes: 3, atOnce: 2, minutes: 24 },
      { name: 'others', nodes: 1, atOnce: 1, minutes: 12 },
    ]);
  });

  test('the rules of the spec are asked with what is true of the nodes', async () => {
    writeFileSync(join(folder, 'running/nodes.json'), JSON.stringify(nodes).replaceAll('6.8.0', '5.4.0'));
    const { code, stderr } = await assess('running');
    expect(code).toBe(1);
    expect(stderr).toContain('FL-KRN-101');
    expect(stderr).toContain('specs/fra1.yaml');
  });

  test('without a spec only what runs is told', async () => {
    rmSync(join(folder, 'specs/fra1.yaml'));
    const { code, stdout } = await assess('running/nodes.json', 'running/more');
    expect(code).toBe(0);
    expect(stdout).toContain('the cluster\n  CNI');
    expect(stdout).not.toContain('duration');
  });

  test('a file that cannot be read, or a spec, is exit code 2', async () => {
    expect(await assess('nowhere.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('FL-SRC-001') });
    expect((await assess('running', '--spec', 'specs/none.yaml')).code).toBe(2);
    expect(await assess()).toMatchObject({ code: 2, stderr: expect.stringContaining('which files or folders') });
  });

  test('a dump may be larger than what people write', async () => {
    writeFileSync(join(folder, 'large.yaml'), `${`# ${'x'.repeat(998)}\n`.repeat(6000)}${calico}`);
    const { code, stdout } = await assess('large.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('Calico v3.30.0');
  });

  test('what is no object is told', async () => {
    writeFileSync(join(folder, 'running/nodes.json'), '[1, 2]');
    expect((await assess('running')).stderr).toContain('FL-MIG-124');
  });

  test('a circle of links is told as any file that cannot be read', async () => {
    symlinkSync('circle.yaml', join(folder, 'circle.yaml'));
    expect(await assess('circle.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('FL-SRC-002') });
  });
});
