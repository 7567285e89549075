import type { Job } from 'kubernetes-types/batch/v1';
import type { Role } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import type { WorkflowTemplate } from '../../../imports/argoproj.io-workflows';
import { validator } from '../../../imports/validator';
import { refused } from '../../../src/migrate/workflows/scripts/refused';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { built } from '../../capabilities/built';
import { moving, movingToAntrea } from './moving';

const deployment = (name: string, app: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'shop' },
  spec: {
    selector: { matchLabels: { app } },
    template: {
      metadata: { labels: { app } },
      spec: { serviceAccountName: name, containers: [{ name, image: name }] },
    },
  },
});
const files = {
  'shop.yaml': [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    deployment('cart', 'cart'),
    deployment('web', 'web'),
    deployment('db', 'db'),
  ]
    .map((one) => JSON.stringify(one))
    .join('\n---\n'),
  'policy.yaml': JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'db', namespace: 'shop' },
    spec: {
      podSelector: { matchLabels: { app: 'db' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'cart' } } }], ports: [{ port: 5432 }] }],
    },
  }),
};
const expected = [
  { from: 'shop/cart', to: 'shop/db', port: '5432/TCP', allowed: true },
  { from: 'shop/cart', to: '203.0.113.7', port: '443/TCP', allowed: true },
  { from: 'shop/web', to: 'shop/db', port: '5432/TCP', allowed: false },
  { from: 'shop/cart', to: 'shop/db', port: '53/UDP', allowed: false },
];
const policies = { files: ['policy.yaml'], workloads: ['shop.yaml'], expect: expected };
const at = (phase: string) => built(moving({ phase }, { policies }), files);

/** The Jobs of a phase, as JSON, with whom they try. */
function jobs(phase: string) {
  const { object } = at(phase);
  const { templates } = object<WorkflowTemplate>('WorkflowTemplate', 'migration-steps').spec;
  const [lookups = [], probes = []] = templates.find(({ name }) => name === 'verify-policies')?.steps ?? [];
  const parsed = probes.map(({ arguments: given, when }) => {
    const job: Job = JSON.parse(given?.parameters[0]?.value ?? '');
    return { job, when, command: job.spec?.template.spec?.containers[0]?.command ?? [] };
  });
  return { templates, lookups, probes: parsed };
}

describe('CM-38 what policies are to do is tried by Jobs', () => {
  test('from pods that policies take for the workload, on the node that has just moved', () => {
    const { probes, lookups } = jobs('nodes');
    const [{ job, when, command } = { job: {} as Job, when: '', command: [] }] = probes;
    const { spec, metadata } = job.spec?.template ?? {};
    expect([job.metadata?.namespace, metadata?.labels, spec?.serviceAccountName]).toEqual([
      'shop',
      { app: 'cart' },
      'cart',
    ]);
    expect(spec?.automountServiceAccountToken).toBe(false);
    expect(JSON.stringify(spec?.affinity)).toContain('{{inputs.parameters.node}}');
    // Never ready, so that no Service sends it what is for the workload.
    expect(spec?.containers[0]?.readinessProbe).toEqual({ exec: { command: ['false'] } });
    expect(lookups[0]?.arguments?.parameters).toEqual([
      { name: 'namespace', value: 'shop' },
      { name: 'selector', value: 'app=db,!batch.kubernetes.io/job-name' },
    ]);
    expect(command.slice(4)).toEqual(['{{steps.pods0.outputs.result}}', '5432', '3', '5']);
    expect(when).toBe("'{{steps.pods0.outputs.result}}' != ''");
  });

  test('what is allowed in each phase, what is denied only once policies are enforced, and never what is not TCP', () => {
    const tried = (phase: string) => jobs(phase).probes.map(({ command }) => command.slice(4, 6).join(' '));
    const allowed = ['{{steps.pods0.outputs.result}} 5432', '203.0.113.7 443'];
    expect(tried('nodes')).toEqual(allowed);
    expect(tried('audit')).toEqual(allowed);
    expect(tried('enforce')).toEqual([...allowed, '{{steps.pods0.outputs.result}} 5432']);
    expect(jobs('enforce').probes.map(({ command }) => command[2] === refused)).toEqual([false, false, true]);
  });

  test('on the way to Antrea, which enforces from the first node on, in each phase once the cluster is one', () => {
    for (const phase of ['nodes', 'audit', 'enforce']) {
      const { object, names } = built(movingToAntrea({ phase }, { policies }), files);
      const { templates } = object<WorkflowTemplate>('WorkflowTemplate', 'migration-steps').spec;
      const of = (name: string) => templates.find((one) => one.name === name)?.steps?.flat() ?? [];
      expect(of('verify-policies').filter(({ template }) => template === 'run-probe')).toHaveLength(3);
      expect(of('verify-moved').map(({ template }) => template)).not.toContain('verify-policies');
      if (phase === 'nodes') expect(of('verify-joined').map(({ template }) => template)).toContain('verify-policies');
      expect(names('WorkflowTemplate')).toContain('check-policies');
    }
  });

  test('as a step of each move, and by themselves', () => {
    const { templates } = jobs('nodes');
    const verified = templates.find(({ name }) => name === 'verify-moved')?.steps?.flat();
    expect(verified?.map(({ template }) => template)).toContain('verify-policies');
    expect(at('nodes').names('WorkflowTemplate')).toContain('check-policies');
    expect(at('enforce').names('WorkflowTemplate')).toEqual(['check-policies', 'migration-steps']);
    const validate = validator('WorkflowTemplate');
    for (const phase of ['nodes', 'audit', 'enforce']) {
      const steps = at(phase).object<WorkflowTemplate>('WorkflowTemplate', 'migration-steps');
      expect([validate(JSON.parse(JSON.stringify(steps))), validate.errors]).toEqual([true, null]);
    }
  });

  test('with the right to make Jobs in the namespaces that they speak for, and once nodes have moved none over nodes', () => {
    const { object, names } = at('enforce');
    expect(object<Role & KubernetesObject>('Role', 'migration-runner-probes')).toMatchObject({
      metadata: { namespace: 'shop' },
      rules: [{ apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'get'] }],
    });
    expect(object<Role & KubernetesObject>('ClusterRole', 'migration-runner').rules).toEqual([
      { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] },
    ]);
    expect(names('Role')).not.toContain('migration-runner-agents');
  });
});
