import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cilium } from '../../../src/components/cilium/cilium';
import { identity } from '../../../src/stages/kubernetes-object';
import { modelOf, modelOfCase } from '../../support/model-of';

const pods = { cidrs: ['10.244.0.0/16'] };
const cases = readdirSync('test/cases/cilium-1.20.0');
const render = (name: string) => cilium(modelOfCase(`cilium-1.20.0/${name}`)).manifests;

/** Every value of `key`, however deep. */
function valuesOf(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...valuesOf(inner, key)]);
}

test.each(cases)('%s gives every object once', (name) => {
  const identities = render(name).map(({ object }) => identity(object));
  expect(identities).toEqual([...new Set(identities)]);
});

test.each(cases)('%s gives the same twice', (name) => {
  expect(render(name)).toEqual(render(name));
});

test('what agents need stands in the stages before them', () => {
  const stageOf = new Map(
    render('minimal').map(({ object, stage }) => [`${object.kind} ${object.metadata.name}`, stage]),
  );
  expect(stageOf.get('ServiceAccount cilium')).toBe('access');
  expect(stageOf.get('ConfigMap cilium-config')).toBe('configuration');
  expect(stageOf.get('Deployment cilium-operator')).toBe('cni-control');
  expect(stageOf.get('DaemonSet cilium')).toBe('cni-agent');
  expect(stageOf.get('DaemonSet cilium-envoy')).toBe('cni-agent');
});

test('a mirror holds every image, pinned as before', () => {
  const everything = { gateways: { ingress: { enabled: true } }, observability: { flows: { relay: true, ui: true } } };
  const images = (spec: object) => valuesOf(cilium(modelOf({ pods, ...everything, ...spec })).manifests, 'image');
  const upstream = images({});
  expect(upstream.length).toBeGreaterThan(8);
  expect(images({ images: { registry: 'registry.example.com/mirror' } })).toEqual(
    upstream.map((image) => String(image).replace(/^quay\.io\//, 'registry.example.com/mirror/')),
  );
  for (const image of upstream) expect(image).toMatch(/^quay\.io\/cilium\/[a-z-]+:v[^@]+@sha256:[0-9a-f]{64}$/);
});

test('pull secrets reach every pod', () => {
  const spec = { images: { pullSecrets: ['mirror'] }, observability: { flows: { relay: true, ui: true } } };
  const { manifests } = cilium(modelOf({ pods, ...spec }));
  const specs = valuesOf(manifests, 'template').flatMap((template) => valuesOf(template, 'spec'));
  const podSpecs = specs.filter((one) => valuesOf(one, 'containers').length > 0);
  const given = podSpecs.filter((one) => valuesOf(one, 'imagePullSecrets').length > 0);
  expect(podSpecs.length).toBeGreaterThan(5);
  expect(given).toEqual(podSpecs);
});

test('a changed configuration rolls agent and operator', () => {
  const sums = (spec: object) =>
    cilium(modelOf({ pods, ...spec }))
      .manifests.filter(({ object }) => ['cilium', 'cilium-operator'].includes(object.metadata.name))
      .flatMap(({ object }) => valuesOf(object, 'fairlead.dev/config-checksum'));
  const before = sums({});
  const after = sums({ cni: { cilium: { logLevel: 'debug' } } });
  expect(before).toHaveLength(2);
  expect(after.filter((sum, index) => sum !== before[index])).toHaveLength(2);
});

test('findings of the configuration come with it', () => {
  expect(cilium(modelOf({ pods: {} })).findings.map(({ code }) => code)).toContain('FL-CNI-003');
});
