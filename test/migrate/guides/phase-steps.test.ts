import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phaseSteps } from '../../../src/migrate/guides/phase-steps';
import { returnSteps } from '../../../src/migrate/guides/return-steps';
import { migrationPhases } from '../../../src/spec/schema/migration-phases';
import { built } from '../../capabilities/built';
import { anyModelOf } from '../../support/model-of';
import { migrating } from '../migrating';

const kubectl = `registry.k8s.io/kubectl:v1.34.1@sha256:${'0'.repeat(64)}`;
const cilium = (more: object = {}, sections: object = {}) =>
  anyModelOf({ cni: { cilium: {} }, ...migrating('preflight', more, sections) });
const toAntrea = () =>
  anyModelOf({
    cni: { antrea: {} },
    migration: { from: { calico: { cidrs: ['10.244.0.0/16'] } }, phase: 'nodes', acceptUnsupported: true },
  });
const runs = (steps: readonly { readonly run: string }[]) => steps.map(({ run }) => run).join('\n');

describe('CM-41 a runbook has the commands of each phase and what to expect', () => {
  test.each([
    ['Cilium', () => cilium()],
    ['Antrea', () => toAntrea()],
  ])('in every phase of a migration to %s, and none without a migration', (_, model) => {
    for (const phase of migrationPhases) {
      const steps = phaseSteps(model(), phase, 'specs/lab.yaml');
      expect(steps.filter(({ run }) => !run.startsWith('fairlead migrate next')).length, phase).toBeGreaterThan(0);
      for (const { run, expect: wanted } of steps) expect([run, wanted].every(Boolean)).toBe(true);
      expect(phaseSteps(anyModelOf({ cni: { cilium: {} } }), phase, 'specs/lab.yaml')).toEqual([]);
    }
  });

  test('a phase begins with its line, and with what Argo CD says of the commit', () => {
    const argocd = { repoURL: 'https://git.example.com/net.git', namespace: 'gitops' };
    const delivered = cilium({ workflows: { kubectl } }, { delivery: { argocd } });
    expect(runs(phaseSteps(delivered, 'audit', 'specs/lab.yaml'))).toMatch(
      /^fairlead migrate next specs\/lab\.yaml\nkubectl -n gitops get applications test-cni test-operations\n/,
    );
    expect(runs(phaseSteps(delivered, 'preflight', 'specs/lab.yaml'))).not.toContain('migrate next');
  });

  test('a file of any name is one word of its shell', () => {
    const steps = runs(phaseSteps(cilium(), 'install', "specs/ann's lab.yaml"));
    expect(steps).toContain(String.raw`migrate next 'specs/ann'\''s lab.yaml'`);
  });

  test.each([
    ['kubeadm', 'etcdctl'],
    ['talos', 'talosctl --nodes NODE etcd snapshot'],
    ['rke2', 'rke2 etcd-snapshot save'],
    ['eks', undefined],
  ])('CM-26 what the old CNI keeps is saved first, and on %s etcd by %s', (distribution, command) => {
    const kubernetes = { version: '1.34', distribution, apiServer: { host: '10.0.10.10' } };
    const all = runs(phaseSteps(cilium({}, { kubernetes }), 'preflight', 'lab.yaml'));
    expect(all).toMatch(
      /^kubectl get "\$\(kubectl api-resources --api-group=crd\.projectcalico\.org .*> crd\.projectcalico\.org\.yaml$/m,
    );
    expect(all.match(/.*etcd.*/g)?.join() ?? '').toContain(command ?? '');
    expect(all.includes('etcd')).toBe(command !== undefined);
  });

  test('CM-45 a service mesh is looked at on each node before pods come back, and in the whole behind that', () => {
    const meshed = cilium({}, { cni: { cilium: { serviceMesh: 'istio-ambient' } } });
    const lines = runs(phaseSteps(meshed, 'nodes', 'lab.yaml')).split('\n');
    const place = (text: string) => lines.findIndex((line) => line.includes(text));
    const order = ['systemctl reboot', 'app=ztunnel', 'kubectl uncordon', 'istioctl ztunnel-config'].map(place);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(runs(returnSteps(meshed))).toContain('k8s-app=istio-cni-node');
    expect(runs(phaseSteps(cilium(), 'nodes', 'lab.yaml'))).not.toContain('istio');
  });

  test('what runs is looked over first, for this spec', () => {
    expect(runs(phaseSteps(cilium(), 'preflight', 'specs/lab.yaml'))).toContain(
      'assess running.yaml crd.projectcalico.org.yaml operator.tigera.io.yaml --spec specs/lab.yaml',
    );
  });

  test('the settings that are asked for are those that are rendered', () => {
    const asked = (phase: (typeof migrationPhases)[number]) =>
      phaseSteps(cilium(), phase, 'lab.yaml').flatMap(({ run, expect: wanted }) => {
        const [, key] = /\{\.data\.([\w-]+)\}/.exec(run) ?? [];
        return key === undefined ? [] : [[key, wanted.replaceAll('`', '')]];
      });
    for (const phase of ['install', 'audit', 'enforce'] as const) {
      const { config = {} } = built(migrating(phase));
      expect(asked(phase).length).toBeGreaterThan(0);
      expect(config).toMatchObject(Object.fromEntries(asked(phase)));
    }
  });

  test('nodes move by hand, by workflows group after group, or are replaced', () => {
    expect(runs(phaseSteps(cilium(), 'nodes', 'lab.yaml'))).toContain(
      'label node NODE io.cilium.migration/cilium-default=true',
    );
    const groups = { workflows: { kubectl }, groups: [{ name: 'batch', nodes: 'batch' }] };
    const grouped = cilium(groups, {
      nodes: { groups: [{ name: 'batch', selector: { matchLabels: { pool: 'batch' } } }] },
    });
    expect(runs(phaseSteps(grouped, 'nodes', 'lab.yaml')).match(/workflowtemplate\/\S+/g)).toEqual([
      'workflowtemplate/migrate-group-batch',
      'workflowtemplate/migrate-group-control-plane',
    ]);
    expect(runs(returnSteps(grouped)).match(/workflowtemplate\/\S+/g)).toEqual([
      'workflowtemplate/rollback-group-control-plane',
      'workflowtemplate/rollback-group-batch',
    ]);
    const replaced = cilium({ method: 'replace-node' });
    expect(runs(phaseSteps(replaced, 'nodes', 'lab.yaml'))).not.toContain('reboot');
    expect(returnSteps(replaced)).toEqual([]);
  });

  test('a node is restarted as its system lets it', () => {
    const talos = cilium(
      {},
      { kubernetes: { version: '1.34', distribution: 'talos', apiServer: { host: '10.0.10.10' } } },
    );
    expect(runs(phaseSteps(talos, 'nodes', 'lab.yaml'))).toContain('talosctl reboot');
    expect(returnSteps(talos)).toEqual([]);
    expect(runs(phaseSteps(cilium(), 'nodes', 'lab.yaml'))).toContain('systemctl reboot');
  });

  test('to Antrea by its own label, and nothing of Cilium', () => {
    const antrea = toAntrea();
    const all = migrationPhases.map((phase) => runs(phaseSteps(antrea, phase, 'lab.yaml'))).join('\n');
    expect(all).toContain('fairlead.dev/moved-to-antrea=true');
    expect(all).not.toContain('cilium');
    expect(runs(returnSteps(antrea))).not.toContain('cilium');
  });

  test('to Antrea by workflows group after group, and then a look at the whole', () => {
    const workflows = { kubectl, tools: kubectl };
    const antrea = anyModelOf({
      cni: { antrea: {} },
      ...migrating('nodes', { acceptUnsupported: true, workflows }, { routing: {} }),
    });
    expect(runs(phaseSteps(antrea, 'nodes', 'lab.yaml')).match(/workflowtemplate\/\S+/g)).toEqual([
      'workflowtemplate/migrate-group-workers',
      'workflowtemplate/migrate-group-control-plane',
      'workflowtemplate/migrate-cluster',
    ]);
    expect(runs(returnSteps(antrea))).toContain('workflowtemplate/rollback-group-workers');
  });

  test('the old agent is kept off nodes where it must not stay, beside what its manifest says of nodes', () => {
    const patch = (from: string, to: string, more: object = {}) => {
      const sections = { migration: { from: { [from]: { cidrs: ['10.0.0.0/16'] } }, phase: 'nodes', ...more } };
      const steps = phaseSteps(anyModelOf({ cni: { [to]: {} }, ...sections }), 'nodes', 'lab.yaml');
      const [, type, text] = /--type (\w+) --patch '(.*)'$/m.exec(runs(steps)) ?? [];
      return text === undefined ? [] : [type, JSON.parse(text)];
    };
    const term = (key: string) => ({ key, operator: 'NotIn', values: ['true'] });
    const path =
      '/spec/template/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/0/matchExpressions/-';
    expect(patch('flannel', 'antrea')).toEqual([
      'json',
      [{ op: 'add', path, value: term('fairlead.dev/moved-to-antrea') }],
    ]);
    expect(patch('awsVpcCni', 'cilium', { method: 'replace-node' })).toEqual([
      'json',
      [{ op: 'add', path, value: term('io.cilium.migration/cilium-default') }],
    ]);
    const required = {
      nodeSelectorTerms: [{ matchExpressions: [term('fairlead.dev/moved-to-antrea')] }],
    };
    const nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution: required };
    expect(patch('calico', 'antrea')).toEqual([
      'merge',
      { spec: { template: { spec: { affinity: { nodeAffinity } } } } },
    ]);
    expect(patch('calico', 'cilium')).toEqual([]);
    expect(patch('kubenet', 'antrea')).toEqual([]);
  });

  test.each([
    ['eks', 'aws eks create-nodegroup', 'aws eks delete-nodegroup'],
    ['aks', 'az aks nodepool add', 'az aks nodepool delete'],
  ])(
    'CM-06 on %s nodes are made and removed by its own tool, while the workflow waits',
    (distribution, add, remove) => {
      const kubernetes = { version: '1.34', distribution, apiServer: { host: '10.0.10.10' } };
      const of = (workflows?: object) =>
        runs(
          phaseSteps(
            cilium({ method: 'replace-node', ...(workflows && { workflows }) }, { kubernetes }),
            'nodes',
            'lab.yaml',
          ),
        ).split('\n');
      const order = (lines: readonly string[], ...starts: string[]) =>
        starts.map((start) => lines.findIndex((line) => line.startsWith(start)));
      const waiting = order(of({ kubectl }), 'argo submit', add, 'argo resume', remove);
      expect(waiting).toEqual([1, 2, 3, 4]);
      expect(order(of(), add, 'kubectl drain', remove)).toEqual([1, 3, 4]);
      expect(of().join()).toContain('io.cilium.migration/cilium-default=true');
      expect(of().join()).toContain('node.cilium.io/agent-not-ready');
    },
  );

  test.each([
    ['Cilium', cilium(), '05-cilium.conflist', '.cilium_bak'],
    ['Antrea', toAntrea(), '10-antrea.conflist', '.fairlead_bak'],
  ])('the files of a node that moved to %s are put back as they were', (_, model, own, aside) => {
    const folder = mkdtempSync(join(tmpdir(), 'fairlead-return-'));
    for (const name of [own, `10-calico.conflist${aside}`, `old.conf${aside}`]) writeFileSync(join(folder, name), '');
    expect(onNode(returnSteps(model), folder)).toEqual(['10-calico.conflist', 'old.conf']);
    rmSync(folder, { recursive: true });
  });

  test('on the way to Antrea its file is left as the only one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairlead-aside-'));
    for (const name of ['05-old.conf', '10-antrea.conflist', 'token']) writeFileSync(join(folder, name), '');
    const steps = phaseSteps(toAntrea(), 'nodes', 'lab.yaml');
    expect(onNode(steps, folder)).toEqual(['05-old.conf.fairlead_bak', '10-antrea.conflist', 'token']);
    rmSync(folder, { recursive: true });
  });
});

/** Does what steps do in a shell on a node, to a folder; what lies there then. */
function onNode(steps: ReturnType<typeof phaseSteps>, folder: string): string[] {
  const [, script = ''] = /<<< '(.*)'$/m.exec(runs(steps)) ?? [];
  expect(script).toContain('/etc/cni/net.d');
  execFileSync('sh', ['-c', script.replace('/etc/cni/net.d', folder)]);
  return readdirSync(folder).sort();
}
