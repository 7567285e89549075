import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { envoy } from '../../../src/components/cilium/envoy/envoy';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

function render(spec: object = {}) {
  const manifests = envoy(ciliumSettings(modelOf(spec)));
  expect(manifests.map(({ stage, object }) => [stage, object.kind, object.metadata.name])).toEqual([
    ['configuration', 'ConfigMap', 'cilium-envoy-config'],
    ['cni-agent', 'DaemonSet', 'cilium-envoy'],
  ]);
  const config = manifests[0]?.object as ConfigMap;
  const daemon = manifests[1]?.object as DaemonSet;
  const text = config.data?.['bootstrap-config.json'] ?? '';
  return { text, daemon, template: daemon.spec?.template, main: daemon.spec?.template.spec?.containers[0] };
}

const dual = { pods: { cidrs: ['10.244.0.0/16', 'fd00::/48'] } };
const six = { pods: { cidrs: ['fd00::/48'] } };

/** Every value of a key, wherever it stands. */
function values(text: string, key: string): unknown[] {
  const found: unknown[] = [];
  JSON.parse(text, (name, value: unknown) => {
    if (name === key) found.push(value);
    return value;
  });
  return found;
}

describe('the bootstrap file', () => {
  test('names only clusters that it has', () => {
    const { text } = render();
    const { staticResources } = JSON.parse(text) as { staticResources: { clusters: { name: string }[] } };
    const there = staticResources.clusters.map(({ name }) => name);
    const named = ['cluster', 'clusterName'].flatMap((key) => values(text, key));
    expect(new Set(there).size).toBe(there.length);
    for (const name of named) expect(there).toContain(name);
  });

  test.each([
    ['IPv4', {}, ['0.0.0.0', '127.0.0.1']],
    ['IPv6', six, ['::', '::1']],
    ['both families', dual, ['0.0.0.0', '::', '127.0.0.1', '::1']],
  ])('listens on %s where pods have it', (_families, spec, addresses) => {
    const listening = values(render(spec).text, 'socketAddress') as { address: string }[];
    expect(listening.map(({ address }) => address).sort()).toEqual(addresses.sort());
  });

  test('is one line of JSON with sorted keys, as Go prints it', () => {
    const { text } = render(dual);
    const sorted = JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
    expect(text).toBe(`${sorted}\n`);
  });

  test('has no key without a value', () => {
    for (const spec of [{}, six, dual]) expect(render(spec).text).not.toMatch(/null|undefined/);
  });
});

test('ports and probes are those of the listeners', () => {
  const { text, main } = render();
  const ports = values(text, 'portValue');
  const probes = [main?.startupProbe, main?.livenessProbe, main?.readinessProbe].map((one) => one?.httpGet?.port);
  expect(main?.ports?.map(({ hostPort }) => hostPort)).toEqual([ports[0]]);
  expect(new Set(probes)).toEqual(new Set([ports[1]]));
});

test('Envoy restarts when its file changes, and only then', () => {
  const annotations = (spec: object) => render(spec).template?.metadata?.annotations;
  expect(annotations({ cni: { cilium: { logLevel: 'debug' } } })).toEqual(annotations({}));
  expect(annotations(dual)).not.toEqual(annotations({}));
});

test('Envoy stands beside an agent', () => {
  const near = render().template?.spec?.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  expect(near?.map(({ labelSelector }) => labelSelector)).toEqual([{ matchLabels: { 'k8s-app': 'cilium' } }]);
});

test('the image is pinned, and comes from the mirror with the digest it had', () => {
  const digest = '@sha256:583057dd4f7d54cd41efff3c413aa0b148ac201f522e2c3336851fa89c78b039';
  expect(render().main?.image).toMatch(/^quay\.io\/cilium\/cilium-envoy:v1\.37\.5-/);
  expect(render().main?.image?.endsWith(digest)).toBe(true);
  const mirrored = render({ images: { registry: 'registry.example.com/mirror' } }).main?.image;
  expect(mirrored).toBe(render().main?.image?.replace('quay.io', 'registry.example.com/mirror'));
});

test('knobs reach Envoy', () => {
  const { daemon, main, template } = render({
    images: { pullSecrets: ['mirror'] },
    cni: {
      cilium: {
        envoy: {
          resources: { limits: { memory: '1Gi' } },
          priorityClassName: 'high',
          podLabels: { team: 'network', 'k8s-app': 'other' },
          updateStrategy: { type: 'OnDelete' },
        },
      },
    },
  });
  expect(main?.resources).toEqual({ limits: { memory: '1Gi' } });
  expect(template?.spec).toMatchObject({ priorityClassName: 'high', imagePullSecrets: [{ name: 'mirror' }] });
  expect(template?.metadata?.labels).toMatchObject({ team: 'network', 'k8s-app': 'cilium-envoy' });
  expect(daemon.spec?.updateStrategy).toEqual({ type: 'OnDelete' });
});
