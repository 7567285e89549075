import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/stages/manifest';
import type { StageName } from '../../src/stages/stages';
import { complaints, object } from './objects';

const labels = { app: 'controller' };
const place = (stage: StageName, one: Manifest['object']): Manifest => ({ stage, object: one });

const deployment = object('apps/v1', 'Deployment', 'controller', 'kube-system', {
  spec: {
    template: {
      metadata: { labels },
      spec: { hostNetwork: true, containers: [], tolerations: [{ operator: 'Exists' }] },
    },
  },
});
const service = object('v1', 'Service', 'hook', 'kube-system', { spec: { selector: labels } });
const hook = (more: object = {}, rule: object = {}) =>
  object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', undefined, {
    webhooks: [
      {
        clientConfig: { service: { name: 'hook', namespace: 'kube-system' } },
        failurePolicy: 'Fail',
        rules: [{ apiGroups: ['example.com'], resources: ['policies'], operations: ['CREATE'], ...rule }],
        ...more,
      },
    ],
  });
const policy = object('example.com/v1', 'Policy', 'p');

const network = (policyStage: StageName, controllerStage: StageName = 'addons', webhook = hook()) =>
  complaints(
    [
      place(controllerStage, deployment),
      place('certificates', service),
      place('addon-api', webhook),
      place(policyStage, policy),
    ],
    { definitions: new Set(['example.com']), agents: new Set(), waits: new Map(), registrars: new Map() },
  );

describe('an object that a webhook is asked about, which fails closed', () => {
  test('stands after the workload that answers', () => {
    expect(network('addresses')).toEqual([]);
  });

  test.each<[StageName, StageName, string]>([
    ['addons', 'addons', 'FL-SYNC-003'],
    ['certificates', 'addons', 'FL-SYNC-002'],
    ['addresses', 'egress', 'FL-SYNC-002'],
  ])('is caught in %s with the workload in %s', (policyStage, controllerStage, code) => {
    expect(network(policyStage, controllerStage)).toContainEqual(expect.stringContaining(`${code} Policy p`));
  });

  test('may stand anywhere where the webhook lets it pass, or is not asked when it is written', () => {
    expect(network('certificates', 'addons', hook({ failurePolicy: 'Ignore' }))).toEqual([]);
    expect(network('certificates', 'addons', hook({}, { operations: ['DELETE'] }))).toEqual([]);
    expect(network('certificates', 'addons', hook({}, { resources: ['others'] }))).toEqual([]);
  });

  test('is guarded where the webhook does not say what happens when nobody answers', () => {
    expect(network('certificates', 'addons', hook({ failurePolicy: undefined }))).toHaveLength(1);
  });
});

test('a Secret is there once cert-manager’s Certificate is healthy, so not in the same wave', () => {
  const pod = { hostNetwork: true, containers: [], volumes: [{ name: 'tls', secret: { secretName: 'certs' } }] };
  const reader = object('apps/v1', 'DaemonSet', 'reader', 'kube-system', { spec: { template: { spec: pod } } });
  const certificate = object('cert-manager.io/v1', 'Certificate', 'certs', 'kube-system', {
    spec: { secretName: 'certs' },
  });
  const world = { definitions: new Set(['cert-manager.io']), agents: new Set<string>(), waits: new Map() };
  const at = (stage: StageName) => complaints([place('certificates', certificate), place(stage, reader)], world);
  expect(at('addons')).toEqual([]);
  expect(at('certificates')).toEqual([expect.stringContaining('FL-SYNC-003 DaemonSet kube-system/reader')]);
});
