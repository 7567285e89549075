import type { Service } from 'kubernetes-types/core/v1';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { type ServiceMonitor, serviceMonitor } from '../../../imports/monitoring.coreos.com';
import { hubble } from '../../../src/components/cilium/hubble/hubble';
import { monitors } from '../../../src/components/cilium/monitors/monitors';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

const objectsOf = (observability: object) => {
  const s = ciliumSettings(modelOf({ observability }));
  return [...monitors(s), ...hubble(s)].map(({ object }) => object);
};
const monitorsOf = (observability: object) =>
  objectsOf(observability).filter(({ kind }) => kind === 'ServiceMonitor') as ServiceMonitor[];
const namesOf = (observability: object, kind: string) =>
  monitors(ciliumSettings(modelOf({ observability })))
    .map(({ object }) => object)
    .filter((object) => object.kind === kind)
    .map(({ metadata }) => metadata.name);

const full = { serviceMonitors: true, flows: { metrics: ['dns'] } };

describe('monitors', () => {
  test('are there for agents, operator, Envoy and the metrics of flows', () => {
    expect(namesOf(full, 'ServiceMonitor')).toEqual(['cilium-agent', 'cilium-operator', 'cilium-envoy', 'hubble']);
  });

  test('leave out flows without metrics', () => {
    expect(namesOf({ serviceMonitors: true }, 'ServiceMonitor')).not.toContain('hubble');
    expect(namesOf({ ...full, flows: { enabled: false, metrics: ['dns'] } }, 'ServiceMonitor')).not.toContain('hubble');
  });

  test('are what Prometheus Operator accepts', () => {
    for (const monitor of monitorsOf(full)) expect(Value.Errors(serviceMonitor, monitor)).toEqual([]);
  });

  test('each select exactly one Service, and name a port and labels that it has', () => {
    const services = objectsOf(full).filter(({ kind }) => kind === 'Service') as Service[];
    for (const { metadata, spec } of monitorsOf(full)) {
      const selected = services.filter((service) =>
        Object.entries(spec.selector.matchLabels).every(([key, value]) => service.metadata?.labels?.[key] === value),
      );
      expect(selected, metadata.name).toHaveLength(1);
      const [service] = selected;
      expect(spec.namespaceSelector?.matchNames).toEqual([service?.metadata?.namespace]);
      for (const { port } of spec.endpoints) expect(service?.spec?.ports?.map(({ name }) => name)).toContain(port);
      for (const label of spec.targetLabels ?? []) expect(service?.metadata?.labels).toHaveProperty([label]);
    }
  });

  test('without ServiceMonitors leave a Service for Envoy alone, annotated for Prometheus', () => {
    const found = monitors(ciliumSettings(modelOf({ observability: { metrics: true } }))).map(({ object }) => object);
    expect(found).toMatchObject([
      {
        kind: 'Service',
        metadata: {
          name: 'cilium-envoy',
          annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '9964' },
        },
      },
    ]);
  });

  test('are headless Services: each pod is asked by itself', () => {
    for (const object of objectsOf(full))
      if (object.kind === 'Service' && object.metadata.name !== 'hubble-peer')
        expect(object).toMatchObject({ spec: { clusterIP: 'None' } });
  });
});
