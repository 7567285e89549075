import type { DaemonSet, Deployment } from 'kubernetes-types/apps/v1';
import { describe, expect, test } from 'vitest';
import { tetragon } from '../../../src/components/tetragon/tetragon';
import { anyModelOf } from '../../support/model-of';
import { running, settingsOf } from './cases';

const manifestsOf = (section: object, more: object = {}) => tetragon(running(section, more).model).manifests;
const find = <T>(section: object, kind: string, more: object = {}) =>
  manifestsOf(section, more).find(({ object }) => object.kind === kind)?.object as T | undefined;

test('IF-13 Tetragon is a privileged agent on every node and an operator that registers policies', () => {
  const agent = find<DaemonSet>({}, 'DaemonSet')?.spec?.template.spec;
  expect(agent?.containers.find(({ name }) => name === 'tetragon')).toMatchObject({
    image: 'quay.io/cilium/tetragon:v1.7.0',
    securityContext: { privileged: true },
  });
  expect(agent).toMatchObject({ hostNetwork: true, tolerations: [{ operator: 'Exists' }] });
  expect(find<Deployment>({}, 'Deployment')?.metadata?.name).toBe('tetragon-operator');
});

test('IF-13 without being asked for Tetragon gives nothing', () => {
  expect(tetragon(settingsOf().model)).toEqual({ manifests: [], findings: [] });
});

test('all of it is applied after the network, policies last', () => {
  const stages = new Map(
    tetragon(settingsOf({ tetragon: { enabled: true }, policies: [{ name: 'mounts' }] }).model).manifests.map(
      ({ object, stage }) => [object.kind, stage],
    ),
  );
  expect(new Set(stages.values())).toEqual(new Set(['runtime-security', 'runtime-policies']));
  expect(stages.get('TracingPolicy')).toBe('runtime-policies');
  expect(stages.get('DaemonSet')).toBe('runtime-security');
});

test('every object is in kube-system or has no namespace', () => {
  for (const { object } of manifestsOf({})) expect([undefined, 'kube-system']).toContain(object.metadata.namespace);
});

describe('pods', () => {
  const checksum = (object: DaemonSet | Deployment | undefined) =>
    object?.spec?.template.metadata?.annotations?.['fairlead.dev/config-checksum'];

  test('are rolled when what they read changes, and only then', () => {
    const before = checksum(find<DaemonSet>({}, 'DaemonSet'));
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    expect(checksum(find<DaemonSet>({ logLevel: 'debug' }, 'DaemonSet'))).not.toBe(before);
    expect(checksum(find<DaemonSet>({ operator: { replicas: 2 } }, 'DaemonSet'))).toBe(before);
    const operator = checksum(find<Deployment>({}, 'Deployment'));
    expect(checksum(find<Deployment>({ operator: { replicas: 2 } }, 'Deployment'))).not.toBe(operator);
  });

  test('bear the knobs of the spec', () => {
    const resources = { limits: { memory: '1Gi' } };
    const knobs = { resources, priorityClassName: 'high', podLabels: { team: 'x' }, nodeSelector: { pool: 'a' } };
    for (const [kind, field] of [
      ['DaemonSet', 'agent'],
      ['Deployment', 'operator'],
    ] as const) {
      const pod = find<DaemonSet>({ [field]: knobs }, kind)?.spec?.template;
      expect(pod?.metadata?.labels).toMatchObject({ team: 'x', 'app.kubernetes.io/instance': 'tetragon' });
      expect(pod?.spec).toMatchObject({ priorityClassName: 'high', nodeSelector: { pool: 'a' } });
      expect(pod?.spec?.containers.find(({ name }) => name.startsWith('tetragon'))?.resources).toEqual(resources);
    }
  });

  test('come from the mirror, with its Secret', () => {
    const images = { registry: 'registry.example.com/m', pullSecrets: ['mirror'] };
    const found = JSON.stringify(manifestsOf({}, { images })).match(/"image":"[^"]+"/g);
    expect(found).toHaveLength(3);
    for (const image of found ?? []) expect(image).toContain('registry.example.com/m/cilium/');
    expect(find<DaemonSet>({}, 'DaemonSet', { images })?.spec?.template.spec?.imagePullSecrets).toEqual([
      { name: 'mirror' },
    ]);
  });
});

test('agents and operators are replaced as the spec says', () => {
  const onDelete = { agent: { updateStrategy: { type: 'OnDelete' } } };
  expect(find<DaemonSet>(onDelete, 'DaemonSet')?.spec?.updateStrategy).toEqual({ type: 'OnDelete' });
  expect(find<Deployment>({}, 'Deployment')?.spec?.strategy).toEqual({
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
  });
});

test('Tetragon runs beside any CNI', () => {
  const spec = { kubernetes: { apiServer: { host: '10.0.10.10' } }, runtimeSecurity: { tetragon: { enabled: true } } };
  const beside = (cni: object) => JSON.stringify(tetragon(anyModelOf({ ...spec, cni })).manifests);
  expect(beside({ cilium: {} })).toBe(beside({ external: { name: 'calico' } }));
});
