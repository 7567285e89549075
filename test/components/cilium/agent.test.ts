import type { DaemonSet } from 'kubernetes-types/apps/v1';
import { describe, expect, test } from 'vitest';
import { agent } from '../../../src/components/cilium/agent/agent';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

const config = (data: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'cilium-config' },
  data,
});

function render(spec: object = {}, data: Record<string, string> = {}) {
  const [manifest, ...more] = agent(ciliumSettings(modelOf(spec)), config(data), []);
  expect(more).toEqual([]);
  expect(manifest?.stage).toBe('cni-agent');
  const daemon = manifest?.object as DaemonSet;
  const template = daemon.spec?.template;
  const main = template?.spec?.containers[0];
  const inits = template?.spec?.initContainers ?? [];
  return { daemon, template, pod: template?.spec, main, inits };
}

const knobs = (agentKnobs: object) => ({ cni: { cilium: { agent: agentKnobs } } });
const at1_20_0 = { cni: { cilium: { version: '1.20.0' } } };
const digest = '@sha256:383968cd5e8873f7976fa76aa6196045643558f4cc9518a207b9335cb24a0e93';

test('the selector is one that pods have and that never changes', () => {
  const { daemon, template } = render(knobs({ podLabels: { 'k8s-app': 'other' } }));
  expect(daemon.spec?.selector).toEqual({ matchLabels: { 'k8s-app': 'cilium' } });
  expect(template?.metadata?.labels).toMatchObject({ 'k8s-app': 'cilium' });
});

test('init containers run in the order in which they build on one another', () => {
  expect(render().inits.map(({ name }) => name)).toEqual([
    'config',
    'mount-cgroup',
    'apply-sysctl-overwrites',
    'mount-bpf-fs',
    'clean-cilium-state',
    'install-cni-binaries',
  ]);
});

describe('images', () => {
  test('are pinned by digest, all the same one', () => {
    const { main, inits } = render(at1_20_0);
    const images = [main, ...inits].map((one) => one?.image);
    expect(new Set(images)).toEqual(new Set([`quay.io/cilium/cilium:v1.20.0${digest}`]));
  });

  test('come from the mirror with the digest they had', () => {
    const { main, inits, pod } = render({
      ...at1_20_0,
      images: { registry: 'registry.example.com/mirror', pullSecrets: ['mirror'] },
    });
    for (const one of [main, ...inits]) {
      expect(one?.image).toBe(`registry.example.com/mirror/cilium/cilium:v1.20.0${digest}`);
    }
    expect(pod?.imagePullSecrets).toEqual([{ name: 'mirror' }]);
  });
});

describe('the API server', () => {
  const variables = (spec: object) => {
    const { main, inits } = render(spec);
    return Object.fromEntries(
      [main, ...inits].map((one) => [
        one?.name,
        Object.fromEntries((one?.env ?? []).map(({ name, value }) => [name, value])),
      ]),
    );
  };
  const address = { KUBERNETES_SERVICE_HOST: '10.0.10.10', KUBERNETES_SERVICE_PORT: '6443' };

  test('is told to each container that asks it', () => {
    const told = variables({ kubernetes: { apiServer: { host: '10.0.10.10' } } });
    for (const name of ['cilium-agent', 'config', 'clean-cilium-state']) expect(told[name]).toMatchObject(address);
    for (const name of ['mount-cgroup', 'mount-bpf-fs'])
      expect(told[name]).not.toHaveProperty('KUBERNETES_SERVICE_HOST');
  });

  test('is left to the kubernetes Service where the spec names none', () => {
    const told = variables({ services: { proxy: 'kube-proxy' } });
    for (const env of Object.values(told)) expect(env).not.toHaveProperty('KUBERNETES_SERVICE_HOST');
  });
});

describe('on Talos', () => {
  const { main, inits, pod } = render({ kubernetes: { distribution: 'talos' } });
  const added = (one: typeof main) => one?.securityContext?.capabilities?.add ?? [];

  test('no container asks for capabilities that Talos keeps', () => {
    for (const one of [main, ...inits]) expect(added(one)).not.toContain('SYS_MODULE');
    expect(added(main)).not.toContain('SYSLOG');
    expect(added(render().main)).toEqual(expect.arrayContaining(['SYS_MODULE', 'SYSLOG', ...added(main)]));
  });

  test('nobody mounts cgroups: the mounted tree is shown to the agent', () => {
    expect(inits.map(({ name }) => name)).not.toContain('mount-cgroup');
    expect(pod?.volumes).toContainEqual({
      name: 'cilium-cgroup',
      hostPath: { path: '/sys/fs/cgroup', type: 'DirectoryOrCreate' },
    });
    expect(main?.volumeMounts).toContainEqual({ name: 'cilium-cgroup', mountPath: '/sys/fs/cgroup' });
  });

  test('the API server is reached over the node’s own balancer', () => {
    expect(main?.env).toContainEqual({ name: 'KUBERNETES_SERVICE_HOST', value: 'localhost' });
    expect(main?.env).toContainEqual({ name: 'KUBERNETES_SERVICE_PORT', value: '7445' });
  });
});

test('probes ask the loopback address that the node has', () => {
  const hosts = (cidrs: string[]) => {
    const { main } = render({ pods: { cidrs } });
    return [main?.startupProbe, main?.livenessProbe, main?.readinessProbe].map((probe) => probe?.httpGet?.host);
  };
  expect(new Set(hosts(['10.244.0.0/16', 'fd00::/48']))).toEqual(new Set(['127.0.0.1']));
  expect(new Set(hosts(['fd00::/48']))).toEqual(new Set(['::1']));
});

test('ports are those of what is switched on', () => {
  const ports = (observability: object) => render({ observability }).main?.ports?.map(({ name }) => name);
  expect(ports({ flows: { enabled: false } })).toEqual(['health']);
  expect(ports({})).toEqual(['health', 'peer-service']);
  expect(ports({ metrics: true, flows: { metrics: ['drop'] } })).toEqual([
    'health',
    'peer-service',
    'prometheus',
    'hubble-metrics',
  ]);
});

test('metrics are found by annotation or by ServiceMonitor, never by both', () => {
  const annotations = (observability: object) => render({ observability }).template?.metadata?.annotations;
  expect(annotations({ metrics: true })).toMatchObject({
    'prometheus.io/port': '9962',
    'prometheus.io/scrape': 'true',
  });
  expect(annotations({ metrics: true, serviceMonitors: true })).not.toHaveProperty(['prometheus.io/scrape']);
  expect(annotations({})).not.toHaveProperty(['prometheus.io/scrape']);
});

test('agents restart when their configuration changes, and only then', () => {
  const before = render({}, { debug: 'false' }).template;
  expect(render({}, { debug: 'false' }).template).toEqual(before);
  const after = render({}, { debug: 'true' }).template;
  expect(after?.metadata?.annotations).not.toEqual(before?.metadata?.annotations);
  expect(after?.spec).toEqual(before?.spec);
});

test('knobs reach the agent', () => {
  const resources = { requests: { cpu: '100m' }, limits: { memory: '4Gi' } };
  const { daemon, template, main, inits, pod } = render(
    knobs({
      resources,
      nodeSelector: { pool: 'a' },
      tolerations: [{ key: 'x', operator: 'Exists' }],
      priorityClassName: 'high',
      podLabels: { team: 'network' },
      podAnnotations: { note: '1' },
      updateStrategy: { maxUnavailable: '10%' },
    }),
  );
  expect(main?.resources).toEqual(resources);
  for (const one of inits) expect(one.resources).not.toEqual(resources);
  expect(pod).toMatchObject({
    nodeSelector: { pool: 'a' },
    tolerations: [{ key: 'x', operator: 'Exists' }],
    priorityClassName: 'high',
  });
  expect(template?.metadata).toMatchObject({ labels: { team: 'network' }, annotations: { note: '1' } });
  expect(daemon.spec?.updateStrategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } });
});
