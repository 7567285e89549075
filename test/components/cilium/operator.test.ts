import type { Deployment } from 'kubernetes-types/apps/v1';
import { expect, test } from 'vitest';
import { operator } from '../../../src/components/cilium/operator/operator';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

function render(spec: object = {}, data: Record<string, string> = {}) {
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'cilium-config' }, data };
  const [manifest, ...more] = operator(ciliumSettings(modelOf(spec)), config);
  expect(more).toEqual([]);
  expect(manifest?.stage).toBe('cni-control');
  const deployment = manifest?.object as Deployment;
  const template = deployment.spec?.template;
  return { spec: deployment.spec, template, pod: template?.spec, main: template?.spec?.containers[0] };
}

const knobs = (operatorKnobs: object) => ({ cni: { cilium: { operator: operatorKnobs } } });

test('two operators replace one another one by one', () => {
  const { spec } = render();
  expect(spec?.replicas).toBe(2);
  expect(spec?.strategy?.rollingUpdate).toEqual({ maxSurge: '25%', maxUnavailable: '50%' });
});

test('a single operator makes room for its successor, unless the spec says otherwise', () => {
  expect(render(knobs({ replicas: 1 })).spec?.strategy?.rollingUpdate?.maxUnavailable).toBe('100%');
  const chosen = knobs({ replicas: 1, updateStrategy: { maxUnavailable: '0' } });
  expect(render(chosen).spec?.strategy?.rollingUpdate?.maxUnavailable).toBe(0);
});

test('a Deployment that is recreated has no pace', () => {
  expect(render(knobs({ updateStrategy: { type: 'Recreate' } })).spec?.strategy).toEqual({ type: 'Recreate' });
});

test('the operator starts before any agent is ready, whatever else it is to bear', () => {
  const waiting = { key: 'node.cilium.io/agent-not-ready', operator: 'Exists' };
  expect(render().pod?.tolerations).toContainEqual(waiting);
  expect(render().pod?.tolerations).toContainEqual({ key: 'node.kubernetes.io/not-ready', operator: 'Exists' });
  const own = { key: 'x', operator: 'Exists' };
  expect(render(knobs({ tolerations: [own] })).pod?.tolerations).toEqual([own, waiting]);
});

test('knobs reach the operator', () => {
  const { spec, template, pod, main } = render(
    knobs({
      replicas: 3,
      resources: { requests: { cpu: '10m' } },
      nodeSelector: { pool: 'a' },
      priorityClassName: 'high',
      podLabels: { name: 'other', team: 'network' },
      podAnnotations: { note: '1' },
    }),
  );
  expect(spec?.replicas).toBe(3);
  expect(main?.resources).toEqual({ requests: { cpu: '10m' } });
  expect(pod).toMatchObject({ nodeSelector: { pool: 'a' }, priorityClassName: 'high' });
  expect(template?.metadata).toMatchObject({
    labels: { name: 'cilium-operator', team: 'network' },
    annotations: { note: '1' },
  });
});

test('operators restart when their configuration changes, and only then', () => {
  const annotations = (data: Record<string, string>) => render({}, data).template?.metadata?.annotations;
  expect(annotations({ debug: 'false' })).toEqual(annotations({ debug: 'false' }));
  expect(annotations({ debug: 'true' })).not.toEqual(annotations({ debug: 'false' }));
});

test('metrics are found by annotation or by ServiceMonitor, never by both', () => {
  const annotations = (serviceMonitors: boolean) =>
    render({ observability: { serviceMonitors } }).template?.metadata?.annotations;
  expect(annotations(false)).toMatchObject({ 'prometheus.io/port': '9963', 'prometheus.io/scrape': 'true' });
  expect(annotations(true)).not.toHaveProperty(['prometheus.io/scrape']);
});

test('the image is pinned, and comes from the mirror with the digest it had', () => {
  const rest =
    '/cilium/operator-generic:v1.20.0@sha256:80744a8cc7c91c2f9e6347629406844eb35d79b30a732c6d41c15b17232a74f3';
  const spec = { cni: { cilium: { version: '1.20.0' } } };
  expect(render(spec).main?.image).toBe(`quay.io${rest}`);
  const mirrored = render({ ...spec, images: { registry: 'registry.example.com/mirror' } });
  expect(mirrored.main?.image).toBe(`registry.example.com/mirror${rest}`);
});

test('probes ask the loopback address that the node has', () => {
  const host = (cidrs: string[]) => render({ pods: { cidrs } }).main?.livenessProbe?.httpGet?.host;
  expect(host(['10.244.0.0/16'])).toBe('127.0.0.1');
  expect(host(['fd00::/48'])).toBe('::1');
});
