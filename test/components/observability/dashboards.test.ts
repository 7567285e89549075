import type { ConfigMap } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import type { dashboard } from '../../../src/components/observability/dashboards/dashboard';
import { rendered, seriesIn, specs } from './specs';

type Dashboard = ReturnType<typeof dashboard>;

const configMaps = (spec: object): ConfigMap[] =>
  rendered(spec, { dashboards: true }).map(({ object }) => object as ConfigMap);
const dashboardsOf = (spec: object): Dashboard[] =>
  configMaps(spec).flatMap(({ data }) => Object.values(data ?? {}).map((text): Dashboard => JSON.parse(text)));

describe.each(Object.entries(specs))('the dashboards for %s', (_, spec) => {
  test('ask a question in each panel and answer it with series', () => {
    for (const { panels } of dashboardsOf(spec)) {
      for (const { title, targets } of panels) {
        expect(title).toMatch(/^(How|Why|Which|What) .*\?$/);
        for (const { expr } of targets) expect(seriesIn(expr), title).not.toEqual([]);
      }
    }
  });

  test('have panels that lie beside each other, each with an id of its own', () => {
    for (const { panels } of dashboardsOf(spec)) {
      expect(panels.map(({ id }) => id)).toEqual(panels.map((_, index) => index + 1));
      const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
        Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)} ${y + Math.floor(cell / w)}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
      expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
    }
  });

  test('have identifiers that Grafana takes, and that are nobody else’s', () => {
    const uids = dashboardsOf(spec).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) expect(uid).toMatch(/^[a-z0-9-]{1,40}$/);
  });
});

describe('IF-26 dashboards', () => {
  test('come for every system that has something to show, and only where the spec asks', () => {
    const names = (spec: object = {}) => configMaps(spec).map(({ metadata }) => metadata?.name);
    expect(names(specs.cilium)).toEqual(
      ['cilium-agent', 'cilium-operator', 'hubble', 'kube-vip', 'tetragon'].map((name) => `network-dashboard-${name}`),
    );
    expect(names(specs.antrea)).toEqual(['network-dashboard-antrea', 'network-dashboard-kube-vip']);
    expect(names(specs['cilium without metrics'])).toEqual([]);
    expect(rendered(specs.cilium ?? {}, { alerts: true }).filter(({ object }) => object.kind === 'ConfigMap')).toEqual(
      [],
    );
  });

  test('show of flows only metrics that the spec names', () => {
    const flow = (...metrics: string[]) =>
      dashboardsOf({ cni: { cilium: {} }, observability: { flows: { metrics } } }).flatMap(({ panels }) =>
        panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => seriesIn(expr))),
      );
    expect(flow()).toEqual([]);
    expect(flow('tcp')).toEqual(['hubble_tcp_flags_total']);
    expect(new Set(flow('httpV2:exemplars=false'))).toEqual(
      new Set(['hubble_http_requests_total', 'hubble_http_request_duration_seconds_bucket']),
    );
  });
});

test("IF-17 dashboards bear the label by which Grafana's sidecar finds them, and ask which Prometheus to read", () => {
  for (const { metadata } of configMaps(specs.cilium ?? {})) expect(metadata?.labels?.grafana_dashboard).toBe('1');
  for (const { templating, panels } of dashboardsOf(specs.cilium ?? {})) {
    expect(templating.list.map(({ name, type }) => `${type} ${name}`)).toEqual(['datasource datasource']);
    expect(new Set(panels.map(({ datasource }) => datasource.uid))).toEqual(new Set(['${datasource}']));
  }
});
