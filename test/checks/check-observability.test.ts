import { expect, test } from 'vitest';
import { checkModel } from '../../src/checks/check-model';
import { anyModelOf } from '../support/model-of';

const found = (spec: object) => checkModel(anyModelOf(spec)).map(({ code, path }) => `${code} ${path}`);

test('latencies between nodes are refused where Antrea is not there to measure them', () => {
  const spec = {
    services: { proxy: 'kube-proxy' },
    pods: { cidrs: ['10.244.0.0/16'] },
    observability: { latency: true },
  };
  expect(found({ ...spec, cni: { antrea: {} } })).toEqual([]);
  expect(found({ ...spec, cni: { cilium: {} } })).toEqual(['FL-OBS-103 /spec/observability/latency']);
});

test('alerts and dashboards over agents that serve no metrics are told of, for silence would look like good news', () => {
  const spec = (observability: object, cni: object = { cilium: {} }) => ({
    services: { proxy: 'kube-proxy' },
    pods: { cidrs: ['10.244.0.0/16'] },
    cni,
    observability,
  });
  const both = { alerts: true, dashboards: true };
  expect(found(spec(both))).toEqual([
    'FL-OBS-104 /spec/observability/alerts',
    'FL-OBS-104 /spec/observability/dashboards',
  ]);
  expect(found(spec({ ...both, metrics: true }))).toEqual([]);
  expect(found(spec({ ...both, serviceMonitors: true }))).toEqual([]);
  expect(found(spec(both, { antrea: {} }))).toEqual([]);
});
