import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phaseSteps } from '../../src/migrate/phase-steps';
import { returnSteps } from '../../src/migrate/return-steps';
import { migrationPhases } from '../../src/spec/schema/migration-phases';
import { built } from '../capabilities/built';
import { anyModelOf } from '../support/model-of';
import { migrating } from './migrating';

const kubectl = `registry.k8s.io/kubectl:v1.34.1@sha256:${'0'.repeat(64)}`;
const cilium = (more: object = {}, sections: object = {}) =>
  anyModelOf({ cni: { cilium: {} }, ...migrating('preflight', more, sections) });
const runs = (steps: readonly { readonly run: string }[]) => steps.map(({ run }) => run).join('\n');

describe('CM-41 a runbook has the commands of each phase and what to expect', () => {
  test('in every phase of a migration to Cilium, and none without a migration', () => {
    for (const phase of migrationPhases) {
      const steps = phaseSteps(cilium(), phase, 'specs/lab.yaml');
      expect(steps.length, phase).toBeGreaterThan(0);
      for (const { run, expect: wanted } of steps) expect([run, wanted].every(Boolean)).toBe(true);
      expect(phaseSteps(anyModelOf({ cni: { cilium: {} } }), phase, 'specs/lab.yaml')).toEqual([]);
    }
  });

  test('what runs is looked over first, for this spec', () => {
    expect(runs(phaseSteps(cilium(), 'preflight', 'specs/lab.yaml'))).toContain(
      'assess running.yaml --spec specs/lab.yaml',
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
    const antrea = anyModelOf({
      cni: { antrea: {} },
      migration: { from: { calico: { cidrs: ['10.244.0.0/16'] } }, phase: 'nodes', acceptUnsupported: true },
    });
    const all = migrationPhases.map((phase) => runs(phaseSteps(antrea, phase, 'lab.yaml'))).join('\n');
    expect(all).toContain('fairlead.dev/moved-to-antrea=true');
    expect(all).not.toContain('cilium');
    expect(returnSteps(antrea)).toEqual([]);
  });

  test('the files of a node are put back as they were', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairlead-return-'));
    for (const name of ['05-cilium.conflist', '10-calico.conflist.cilium_bak', 'old.conf.cilium_bak'])
      writeFileSync(join(folder, name), '');
    const [, script = ''] = /<<< '(.*)'$/.exec(returnSteps(cilium())[3]?.run ?? '') ?? [];
    expect(script).toContain('/etc/cni/net.d');
    execFileSync('sh', ['-c', script.replace('/etc/cni/net.d', folder)]);
    expect(readdirSync(folder).sort()).toEqual(['10-calico.conflist', 'old.conf']);
    rmSync(folder, { recursive: true });
  });
});
