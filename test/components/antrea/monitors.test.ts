import type { Secret } from 'kubernetes-types/core/v1';
import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { type PodMonitor, podMonitor } from '../../../imports/monitoring.coreos.com';
import { antrea } from '../../../src/components/antrea/antrea';
import { isAntrea } from '../../../src/components/antrea/antrea-model';
import { anyModelOf } from '../../support/model-of';

function watching(serviceMonitors: boolean) {
  const model = anyModelOf({ cni: { antrea: {} }, observability: { serviceMonitors } });
  if (!isAntrea(model)) throw new Error('this spec has another CNI');
  const { manifests, findings } = antrea(model);
  return { objects: manifests.filter(({ stage }) => stage === 'observability').map(({ object }) => object), findings };
}

test('agents and controller are watched only where the spec asks', () => {
  expect(watching(false).objects).toEqual([]);
  expect(watching(true).findings.map(({ code }) => code)).not.toContain('FL-AN-010');
  expect(watching(true).objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ServiceAccount antrea-metrics',
    'ClusterRole antrea-metrics',
    'ClusterRoleBinding antrea-metrics',
    'Secret antrea-metrics-service-account-token',
    'PodMonitor antrea-agent',
    'PodMonitor antrea-controller',
  ]);
});

test('their monitors are what Prometheus Operator accepts, and send a token that opens metrics alone', () => {
  const { objects } = watching(true);
  const monitors = objects.filter(({ kind }) => kind === 'PodMonitor') as PodMonitor[];
  const secret = objects.find(({ kind }) => kind === 'Secret') as Secret;
  const role = objects.find(({ kind }) => kind === 'ClusterRole') as ClusterRole;
  for (const monitor of monitors) {
    expect(Value.Errors(podMonitor, monitor)).toEqual([]);
    const sent = monitor.spec.podMetricsEndpoints.map(({ authorization }) => authorization?.credentials.name);
    expect(sent).toEqual([secret.metadata?.name]);
  }
  expect(secret.metadata?.annotations).toEqual({ 'kubernetes.io/service-account.name': 'antrea-metrics' });
  expect(secret).not.toHaveProperty('data');
  expect(role.rules).toEqual([{ nonResourceURLs: ['/metrics'], verbs: ['get'] }]);
});
