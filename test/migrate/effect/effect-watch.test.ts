import type { ConfigMap } from 'kubernetes-types/core/v1';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { type PrometheusRule, prometheusRule } from '../../../imports/monitoring.coreos.com';
import { figures } from '../../../src/migrate/effect/figures';
import { migrationPhases } from '../../../src/spec/schema/migration-phases';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { built } from '../../capabilities/built';
import { migrating } from '../migrating';
import { movingToAntrea } from '../workflows/moving';

const watched = { observability: { metrics: true, alerts: true, dashboards: true } };
const name = 'network-migration-effect';

describe('CM-32 what a network costs is recorded by one name for all CNIs', () => {
  test.each(migrationPhases)('in %s as in every phase, so that there is a before', (phase) => {
    const rule = built(migrating(phase, {}, watched)).object<PrometheusRule>('PrometheusRule', name);
    expect(Value.Errors(prometheusRule, rule)).toEqual([]);
    const rules = rule.spec.groups.flatMap(({ rules }) => rules);
    expect(new Set(rules.map((one) => 'record' in one && one.record))).toEqual(
      new Set(figures.map(({ record }) => record)),
    );
    expect(rules).toContainEqual({
      record: 'network:agent_drops:rate5m',
      expr: 'sum by (instance) (rate(cilium_drop_count_total[5m]))',
      labels: { metric: 'cilium_drop_count_total' },
    });
    expect(JSON.stringify(rules)).not.toContain('antrea_');
  });

  test('as shares, means and seconds, of what the agents of both CNIs serve', () => {
    const { spec } = built(movingToAntrea({}, watched)).object<PrometheusRule>('PrometheusRule', name);
    const exprs = spec.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
    const mean = (metric: string) =>
      `sum by (instance) (rate(${metric}_sum[5m])) / (sum by (instance) (rate(${metric}_count[5m])) > 0)`;
    expect(exprs).toContain(mean('felix_int_dataplane_apply_time_seconds'));
    expect(exprs).toContain(`${mean('antrea_agent_ovs_flow_ops_latency_milliseconds')} / 1000`);
    expect(exprs).toContain(
      'sum by (instance, device) (rate(node_network_receive_drop_total{device=~"eth[0-9]+|en[opsx].*|bond[0-9]+"}[5m]))',
    );
    expect(exprs.join()).not.toContain('cilium_');
  });

  test('and shown by a dashboard that reads nothing else', () => {
    const { object } = built(migrating('nodes', {}, watched));
    const { data = {} } = object<ConfigMap & KubernetesObject>('ConfigMap', 'network-dashboard-migration-effect');
    const { panels } = JSON.parse(data['migration-effect.json'] ?? '');
    expect(panels).toHaveLength(figures.length);
    expect(panels[0]).toMatchObject({
      title: 'How much CPU do the agents of a node take?',
      targets: [
        {
          expr: 'avg by (metric, container) (network:agent_cpu_cores:rate5m)',
          legendFormat: '{{metric}} {{container}}',
        },
      ],
    });
  });

  test('where the spec asks for it, and not once the migration is gone', () => {
    const { migration: _, ...done } = migrating('cleanup', {}, watched);
    expect(built(done).names('PrometheusRule')).not.toContain(name);
    expect(built(migrating('nodes')).names('PrometheusRule')).toEqual([]);
    const quiet = built(migrating('nodes', {}, { observability: { dashboards: true } }));
    expect(quiet.names('ConfigMap')).not.toContain('network-dashboard-migration-effect');
  });
});
