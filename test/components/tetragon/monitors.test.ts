import type { Service } from 'kubernetes-types/core/v1';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { type ServiceMonitor, serviceMonitor } from '../../../imports/monitoring.coreos.com';
import { monitors } from '../../../src/components/tetragon/monitors/monitors';
import { running } from './cases';

const watched = { observability: { serviceMonitors: true } };
const named = (tetragon: object, more: object = {}) =>
  monitors(running(tetragon, more)).map(({ kind, metadata }) => `${kind} ${metadata.name}`);

test('agents and operator have a Service each, and monitors where the spec asks for them', () => {
  expect(named({})).toEqual(['Service tetragon', 'Service tetragon-operator-metrics']);
  expect(named({}, watched)).toEqual([
    'Service tetragon',
    'ServiceMonitor tetragon',
    'Service tetragon-operator-metrics',
    'ServiceMonitor tetragon-operator',
  ]);
});

test('what does not run or serves nothing is not watched', () => {
  expect(named({ tracingPolicies: false }, watched)).toEqual(['Service tetragon', 'ServiceMonitor tetragon']);
  expect(named({ metrics: { enabled: false } }, watched)).toEqual([]);
});

test('monitors are what Prometheus Operator accepts, and each selects one Service by labels and port that it has', () => {
  const objects = monitors(running({}, watched));
  const services = objects.filter(({ kind }) => kind === 'Service') as Service[];
  const found = objects.filter(({ kind }) => kind === 'ServiceMonitor') as ServiceMonitor[];
  expect(found).toHaveLength(2);
  for (const monitor of found) {
    expect(Value.Errors(serviceMonitor, monitor)).toEqual([]);
    const selected = services.filter(({ metadata }) =>
      Object.entries(monitor.spec.selector.matchLabels).every(([key, value]) => metadata?.labels?.[key] === value),
    );
    expect(selected).toHaveLength(1);
    const ports = selected[0]?.spec?.ports?.map(({ name }) => name);
    for (const { port } of monitor.spec.endpoints) expect(ports).toContain(port);
  }
});

test('the Service leads to the port on which agents listen', () => {
  const [service] = monitors(running({ metrics: { port: 2114 } })) as Service[];
  expect(service?.spec?.ports).toEqual([{ name: 'metrics', port: 2112, protocol: 'TCP', targetPort: 2114 }]);
});
