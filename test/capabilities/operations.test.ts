import { describe, expect, test } from 'vitest';
import { built, told } from './built';

describe('observability', () => {
  test('IF-36 metrics of HTTP flows carry the trace of a request as an exemplar', () => {
    const metrics = ['httpV2:exemplars=true'];
    expect(built({ observability: { flows: { metrics, openMetrics: true } } }).config).toMatchObject({
      'hubble-metrics': 'httpV2:exemplars=true',
      'enable-hubble-open-metrics': 'true',
    });
    expect(told({ observability: { flows: { metrics } } })).toEqual(['FL-OBS-102 error']);
  });

  test('IF-54 agents tell more on request', () => {
    expect(built({ cni: { cilium: { logLevel: 'debug' } } }).config).toMatchObject({ debug: 'true' });
  });

  test('IF-12 CM-30 flows are recorded, relayed and shown, and metrics made from them', () => {
    const { config, names } = built({ observability: { flows: { relay: true, ui: true, metrics: ['drop', 'flow'] } } });
    expect(config).toMatchObject({ 'enable-hubble': 'true', 'hubble-metrics': 'drop flow' });
    expect(names('Deployment')).toEqual(expect.arrayContaining(['hubble-relay', 'hubble-ui']));
  });

  test('CM-37 IF-17 Prometheus finds agents, Envoy, operator and flows', () => {
    const { names } = built({ observability: { serviceMonitors: true, flows: { metrics: ['drop'] } } });
    expect(names('ServiceMonitor').toSorted()).toEqual(['cilium-agent', 'cilium-envoy', 'cilium-operator', 'hubble']);
  });

  test('IF-51 flows go to a file on each node by keys of cilium-config that the spec does not decide', () => {
    const config = { 'hubble-export-file-path': '/var/run/cilium/hubble/events.log' };
    expect(built({ cni: { cilium: { config } } }).config).toMatchObject(config);
  });
});

describe('profiles', () => {
  test('IF-61 a small site runs one operator and records nothing', () => {
    const { object, config, names } = built({
      cni: { cilium: { operator: { replicas: 1 } } },
      observability: { flows: { enabled: false } },
    });
    expect(object('Deployment', 'cilium-operator')).toMatchObject({ spec: { replicas: 1 } });
    expect(config).toMatchObject({ 'enable-hubble': 'false' });
    expect(names('Deployment')).toEqual(['cilium-operator']);
  });

  test('IF-22 every workload has the resources and the priority that the spec gives', () => {
    const resources = { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } };
    const { object } = built({
      cni: { cilium: { agent: { resources, priorityClassName: 'system-cluster-critical' } } },
    });
    const text = JSON.stringify(object('DaemonSet', 'cilium'));
    expect(text).toContain(JSON.stringify(resources));
    expect(text).toContain('"priorityClassName":"system-cluster-critical"');
  });
});
