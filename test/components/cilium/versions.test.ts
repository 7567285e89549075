import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ClusterRole, PolicyRule } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { cilium } from '../../../src/components/cilium/cilium';
import { configFindings } from '../../../src/components/cilium/config-findings';
import { ciliumConfig } from '../../../src/components/cilium/config-map';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { ciliumVersions } from '../../../src/versions/cilium';
import { modelOf } from '../../support/model-of';

type Version = keyof typeof ciliumVersions;
const versions = Object.keys(ciliumVersions) as Version[];

const everything = {
  pods: { cidrs: ['10.244.0.0/16'] },
  gateways: { gatewayAPI: { enabled: true }, ingress: { enabled: true } },
  observability: { flows: { relay: true, ui: true } },
};
const settings = (version: Version, config: object = {}) =>
  ciliumSettings(modelOf({ ...everything, cni: { cilium: { version, config } } }));
const objects = (version: Version) =>
  cilium(modelOf({ ...everything, cni: { cilium: { version } } })).manifests.map(({ object }) => object);
const find = (version: Version, kind: string, name: string) =>
  objects(version).find((object) => object.kind === kind && object.metadata.name === name);

const isRole = (object: KubernetesObject | undefined): object is KubernetesObject & Pick<ClusterRole, 'rules'> =>
  object !== undefined && 'rules' in object;
const isConfig = (object: KubernetesObject | undefined): object is KubernetesObject & Pick<ConfigMap, 'data'> =>
  object !== undefined && 'data' in object;

function rules(version: Version, name: string): PolicyRule[] {
  const role = find(version, 'ClusterRole', name);
  return isRole(role) ? (role.rules ?? []) : [];
}
const may = (version: Version, name: string, resource: string, verb = 'list') =>
  rules(version, name).some(({ resources = [], verbs }) => resources.includes(resource) && verbs.includes(verb));

function bootstrap(version: Version) {
  const config = find(version, 'ConfigMap', 'cilium-envoy-config');
  return isConfig(config) ? JSON.parse(config.data?.['bootstrap-config.json'] ?? '{}') : {};
}

describe.each(versions)('%s', (version) => {
  test('is given no key that it does not know', () => {
    const { keys } = ciliumVersions[version];
    expect(Object.keys(ciliumConfig(settings(version)).data ?? {}).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('runs its own images', () => {
    const used = new Set(JSON.stringify(objects(version)).match(/quay\.io\/cilium\/[^"]+/g));
    const known = Object.values(ciliumVersions[version].images).map(({ digest }) => digest);
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((image) => !known.includes(image.replace(/.*@/, '')))).toEqual([]);
  });

  test('refuses a key of another version as unknown, whether or not the spec decides it there', () => {
    const others = versions.filter((other) => other !== version).flatMap((other) => [...ciliumVersions[other].keys]);
    const foreign = others.filter((key) => !ciliumVersions[version].keys.has(key));
    const config = Object.fromEntries(foreign.map((key) => [key, 'x']));
    const codes = new Set(configFindings(settings(version, config)).map(({ code }) => code));
    expect(foreign.length).toBeGreaterThan(5);
    expect([...codes]).toEqual(['FL-CNI-002']);
  });
});

describe('between 1.19.6 and 1.20.0', () => {
  test('Envoy came to be told everything over one stream', () => {
    expect(bootstrap('1.19.6').dynamicResources).not.toHaveProperty('adsConfig');
    expect(bootstrap('1.19.6').dynamicResources.cdsConfig).toMatchObject({
      apiConfigSource: { grpcServices: [{ envoyGrpc: { clusterName: 'xds-grpc-cilium' } }] },
    });
    expect(bootstrap('1.20.0').dynamicResources).toMatchObject({
      cdsConfig: { ads: {} },
      adsConfig: { apiType: 'GRPC' },
    });
  });

  test('Gateways came to have TCPRoutes and a rule over their certificates', () => {
    expect(may('1.19.6', 'cilium-operator', 'tlsroutes')).toBe(true);
    expect(may('1.19.6', 'cilium-operator', 'tcproutes')).toBe(false);
    expect(may('1.20.0', 'cilium-operator', 'tcproutes')).toBe(true);
    expect(find('1.19.6', 'ValidatingAdmissionPolicy', 'gateway.cilium.io')).toBeUndefined();
    expect(find('1.20.0', 'ValidatingAdmissionPolicy', 'gateway.cilium.io')).toBeDefined();
  });

  test('weights of those routes came to bind sockets of pods to the balancing in the kernel', () => {
    expect(ciliumConfig(settings('1.19.6')).data).toMatchObject({ 'bpf-lb-algorithm-annotation': 'false' });
    expect(ciliumConfig(settings('1.19.6')).data).not.toHaveProperty('bpf-lb-sock-hostns-only');
    expect(ciliumConfig(settings('1.20.0')).data).toMatchObject({
      'bpf-lb-algorithm-annotation': 'true',
      'bpf-lb-sock-hostns-only': 'true',
    });
  });

  test('core Endpoints went', () => {
    for (const role of ['cilium', 'cilium-operator', 'hubble-ui']) {
      expect(may('1.19.6', role, 'endpoints')).toBe(true);
      expect(may('1.20.0', role, 'endpoints')).toBe(false);
    }
  });

  test('pods of flows came to run without capabilities', () => {
    const text = (version: Version, name: string) => JSON.stringify(find(version, 'Deployment', name));
    expect(text('1.19.6', 'hubble-ui')).not.toContain('capabilities');
    expect(text('1.20.0', 'hubble-ui')).toContain('"capabilities":{"drop":["ALL"]}');
    expect(text('1.19.6', 'hubble-relay')).not.toContain('readOnlyRootFilesystem');
    expect(text('1.20.0', 'hubble-relay')).toContain('"readOnlyRootFilesystem":true');
  });
});
