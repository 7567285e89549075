import type { ConfigMap } from 'kubernetes-types/core/v1';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { type PrometheusRule, prometheusRule } from '../../../imports/monitoring.coreos.com';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { built } from '../../capabilities/built';
import { moving } from './moving';

const watched = built(
  moving(
    {},
    { observability: { alerts: true, dashboards: true, metrics: true, flows: { enabled: true, metrics: ['policy'] } } },
  ),
);

test('CM-36 how far the nodes are is a dashboard: those that have moved and those that are left, by their probe pods', () => {
  const { data = {} } = watched.object<ConfigMap & KubernetesObject>('ConfigMap', 'network-dashboard-migration');
  const { panels } = JSON.parse(data['migration.json'] ?? '');
  expect(panels.map(({ title }: { title: string }) => title)).toEqual([
    'How many nodes have moved?',
    'How many nodes are left?',
    'How many nodes take no pods?',
    'How do nodes go over?',
    'On how many nodes does a pod answer?',
    'Which workflows run?',
    'Why are packets dropped?',
    'What do policies decide?',
  ]);
  const counted = panels[0].targets[0].expr.match(/daemonset="([^"]+)"/)?.[1];
  expect(watched.names('DaemonSet')).toContain(counted);
});

test('whoever is on call is told of nodes without a network and of nodes that wait', () => {
  const rule = watched.object<PrometheusRule>('PrometheusRule', 'network-migration');
  expect(Value.Errors(prometheusRule, rule)).toEqual([]);
  const alerts = rule.spec.groups.flatMap(({ rules }) => rules.flatMap((one) => ('alert' in one ? [one.alert] : [])));
  expect(alerts).toEqual(['MigrationProbeSilent', 'MigrationNodeCordoned']);
});

test('without metrics of agents and flows the dashboard asks for none, and without a wish there is neither', () => {
  const { object } = built(moving({}, { observability: { dashboards: true, flows: { enabled: false } } }));
  const { data = {} } = object<ConfigMap & KubernetesObject>('ConfigMap', 'network-dashboard-migration');
  expect(data['migration.json']).not.toMatch(/cilium_|hubble_/);
  expect(built(moving()).names('PrometheusRule')).toEqual([]);
});
