import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Job } from 'kubernetes-types/batch/v1';
import type { ConfigMap, Service } from 'kubernetes-types/core/v1';
import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cilium } from '../../../src/components/cilium/cilium';
import { meshFrame } from '../../../src/components/cilium/mesh/frame';
import { meshParts } from '../../../src/components/cilium/mesh/parts';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { foldParts } from '../../../src/components/pod/fold-parts';
import { worldOf } from '../../../src/delivery/world-of';
import { applyOrder } from '../../../src/sync/apply-order';
import { checkOrder } from '../../../src/sync/check-order';
import { modelOf, modelOfCase } from '../../support/model-of';

const base = { kubernetes: { apiServer: { host: '10.0.10.10' } }, pods: { cidrs: ['10.244.0.0/16'] } };
const mesh = (apiServer: object = {}, more: object = {}) => ({
  ...base,
  mesh: { clusterId: 7, apiServer, ...more },
});
const manifestsOf = (spec: object) => cilium(modelOf(spec, 'fra1')).manifests;
const named = (spec: object, kind: string, name = 'clustermesh-apiserver') =>
  manifestsOf(spec).find(({ object }) => object.kind === kind && object.metadata.name.startsWith(name));
const configMapOf = (spec: object, name: string) => named(spec, 'ConfigMap', name)?.object as ConfigMap;
const serviceOf = (service: object, workload: object = {}) =>
  named(mesh({ service, workload }), 'Service')?.object as Service;
const deploymentOf = (spec: object) => named(spec, 'Deployment')?.object as Deployment;
const podOf = (spec: object) => deploymentOf(spec).spec?.template.spec;

/** What the order checker says of everything that Cilium gives for a spec, but for what `without` takes away. */
function complaints(spec: object, without: (name: string) => boolean = () => false): string[] {
  const model = modelOf(spec, 'fra1');
  const kept = cilium(model).manifests.filter(({ object }) => !without(object.metadata.name));
  const world = worldOf(model, { running: [], placeOf: () => undefined });
  return checkOrder(applyOrder(kept), world).map(({ code, message }) => `${code} ${message}`);
}

describe('IF-31 a mesh of clusters', () => {
  test('is no more than a name and a number without an API server for it', () => {
    const spec = { ...base, mesh: { clusterId: 7 } };
    expect(manifestsOf(spec).filter(({ object }) => object.metadata.name.startsWith('clustermesh'))).toEqual([]);
    const config = configMapOf(spec, 'cilium-config');
    expect(config.data).toMatchObject({ 'cluster-name': 'fra1', 'cluster-id': '7' });
  });

  test('is served after its certificates are made, and by a Service that waits for addresses', () => {
    const stages = manifestsOf(mesh())
      .filter(({ object }) => object.metadata.name.startsWith('clustermesh'))
      .map(({ object, stage }) => `${stage} ${object.kind}`);
    expect(stages).toEqual([
      ...['ServiceAccount', 'Role', 'RoleBinding', 'Job', 'CronJob'].map((kind) => `certificates ${kind}`),
      ...['ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'ConfigMap', 'Deployment'].map(
        (kind) => `addons ${kind}`,
      ),
      'services Service',
      'observability Service',
    ]);
    expect(complaints(mesh())).toEqual([]);
  });

  test('waits for the Job that makes its certificates', () => {
    const found = complaints(mesh(), (name) => name.startsWith('clustermesh-apiserver-generate-certs'));
    for (const secret of ['clustermesh-apiserver-server-cert', 'clustermesh-apiserver-admin-cert'])
      expect(found).toContainEqual(expect.stringContaining(`Secret kube-system/${secret}`));
  });

  test('has an address only where a pool selects its Service', () => {
    const pool = (exposure: string) => ({
      ...mesh({ service: { labels: { exposure: 'mesh' } } }),
      loadBalancer: {
        implementation: 'cilium',
        pools: [{ name: 'a', addresses: ['10.0.20.0/28'], serviceSelector: { matchLabels: { exposure } } }],
      },
    });
    const found = (exposure: string) => complaints(pool(exposure)).filter((one) => one.startsWith('FL-SYNC-005'));
    expect(found('lan')).toEqual([expect.stringContaining('Service kube-system/clustermesh-apiserver')]);
  });

  test('CM-49 never holds a key, an authority or the access to another cluster: no Secret', () => {
    const objects = manifestsOf(mesh({}, { clusters: [{ name: 'ams1', id: 1, addresses: ['10.0.20.9'] }] }));
    expect(objects.map(({ object }) => object.kind)).not.toContain('Secret');
    expect(JSON.stringify(objects)).not.toContain('-----BEGIN');
  });
});

describe('IF-34 other clusters', () => {
  const clusters = [
    { name: '1e3', id: 1, addresses: ['10.0.20.9', '10.0.20.10'] },
    { name: 'lon1', id: 3 },
  ];
  const spec = mesh({}, { clusters });

  test('IF-59 come as users of their own', () => {
    const { data } = configMapOf(spec, 'clustermesh-remote-users');
    expect(parse(data?.['users.yaml'] ?? '')).toEqual({
      users: ['1e3', 'lon1'].map((name) => ({ name: `remote-${name}`, role: 'remote' })),
    });
    const alone = configMapOf(mesh(), 'clustermesh-remote-users');
    expect(parse(alone.data?.['users.yaml'] ?? '')).toEqual({ users: [] });
  });

  test('IF-62 are found by the names in their certificates', () => {
    expect(podOf(spec)?.hostAliases).toEqual(
      ['10.0.20.9', '10.0.20.10'].map((ip) => ({ ip, hostnames: ['1e3.mesh.cilium.io'] })),
    );
    expect(podOf(mesh({}, { clusters: [{ name: 'lon1', id: 3 }] }))).not.toHaveProperty('hostAliases');
  });

  test('IF-42 are reached encrypted, and over routes of the network, where the spec says so', () => {
    const config = configMapOf(
      { ...spec, encryption: { type: 'wireguard' }, routing: { mode: 'native', nativeCIDRs: ['10.0.0.0/8'] } },
      'cilium-config',
    );
    expect(config.data).toMatchObject({
      'enable-wireguard': 'true',
      'routing-mode': 'native',
      'ipv4-native-routing-cidr': '10.0.0.0/8',
    });
  });
});

describe('certificates of a mesh', () => {
  const certs = (spec: object) => {
    const job = named(spec, 'Job')?.object as Job;
    const config = job.spec?.template.spec?.containers[0]?.env?.find(({ name }) => name === 'CILIUM_CERTGEN_CONFIG');
    return parse(config?.value ?? '').certs as { name: string; commonName: string; hosts?: string[] }[];
  };

  test('name the cluster, which its etcd knows its users by', () => {
    expect(certs(mesh()).map(({ commonName }) => commonName)).toEqual([
      'clustermesh-apiserver.kube-system.svc',
      'admin-fra1',
      'remote',
      'local-fra1',
    ]);
  });

  test('let the server be reached by its Service, by other clusters and on the spot', () => {
    expect(certs(mesh())[0]?.hosts).toEqual([
      'clustermesh-apiserver.kube-system.svc',
      '*.mesh.cilium.io',
      '127.0.0.1',
      '::1',
    ]);
    expect(certs(mesh()).filter(({ hosts }) => hosts)).toHaveLength(1);
  });

  test('bear the other name that Cilium 1.19 knows the server by', () => {
    const spec = { ...mesh(), cni: { cilium: { version: '1.19.6' } } };
    expect(certs(spec)[0]).toMatchObject({
      commonName: 'clustermesh-apiserver.cilium.io',
      hosts: [
        'clustermesh-apiserver.cilium.io',
        '*.mesh.cilium.io',
        'clustermesh-apiserver.kube-system.svc',
        '127.0.0.1',
        '::1',
      ],
    });
  });

  test('are for Secrets that their Job may renew, and are made where no flows are recorded too', () => {
    const spec = { ...mesh(), observability: { flows: { enabled: false } } };
    const role = named(spec, 'Role')?.object as ClusterRole;
    const renewed = role.rules?.flatMap(({ resourceNames = [] }) => resourceNames);
    expect(renewed).toEqual(expect.arrayContaining(certs(spec).map(({ name }) => name)));
    expect(manifestsOf(spec).filter(({ object }) => object.kind === 'Job')).toHaveLength(1);
  });
});

describe('the Service of a mesh', () => {
  test('asks for an address unless the spec says otherwise', () => {
    expect(serviceOf({}).spec).toMatchObject({ type: 'LoadBalancer', externalTrafficPolicy: 'Cluster' });
    const given = serviceOf({
      labels: { exposure: 'mesh', 'k8s-app': 'other' },
      annotations: { 'lbipam.cilium.io/ips': '10.0.20.200' },
      sourceRanges: ['10.0.0.0/8'],
      externalTrafficPolicy: 'Local',
    });
    expect(given.metadata?.labels).toMatchObject({ exposure: 'mesh', 'k8s-app': 'clustermesh-apiserver' });
    expect(given.metadata?.annotations).toEqual({ 'lbipam.cilium.io/ips': '10.0.20.200' });
    expect(given.spec).toMatchObject({ loadBalancerSourceRanges: ['10.0.0.0/8'], externalTrafficPolicy: 'Local' });
  });

  test('is of the class that the load balancer answers for', () => {
    const spec = { ...mesh(), loadBalancer: { implementation: 'cilium', class: 'io.cilium/l2-announcer' } };
    expect((named(spec, 'Service')?.object as Service | undefined)?.spec?.loadBalancerClass).toBe(
      'io.cilium/l2-announcer',
    );
  });

  test('has one port on every node, which others can count on', () => {
    expect(serviceOf({ type: 'NodePort' }).spec?.ports).toEqual([{ port: 2379, nodePort: 32379 }]);
    expect(serviceOf({ type: 'NodePort', nodePort: 31000 }).spec?.ports?.[0]?.nodePort).toBe(31000);
    expect(serviceOf({}).spec?.ports).toEqual([{ port: 2379 }]);
  });

  test('says nothing to a ClusterIP that the API server refuses there', () => {
    expect(serviceOf({ type: 'ClusterIP' }).spec).not.toHaveProperty('externalTrafficPolicy');
  });

  test('keeps clients with one of several replicas, each of which has data of its own', () => {
    expect(serviceOf({}, { replicas: 2 }).spec?.sessionAffinity).toBe('ClientIP');
    expect(serviceOf({}, { replicas: 1 }).spec).not.toHaveProperty('sessionAffinity');
  });
});

describe('the Deployment of a mesh', () => {
  test('replaces a pod only when its successor is ready, unless the spec says otherwise', () => {
    expect(deploymentOf(mesh()).spec).toMatchObject({
      replicas: 1,
      strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    });
    const spec = mesh({ workload: { replicas: 3, updateStrategy: { type: 'Recreate' } } });
    expect(deploymentOf(spec).spec).toMatchObject({ replicas: 3, strategy: { type: 'Recreate' } });
  });

  test('takes the knobs of the spec', () => {
    const workload = { resources: { requests: { cpu: '100m' } }, podLabels: { team: 'network' } };
    const { template } = deploymentOf(mesh({ workload })).spec ?? {};
    expect(template?.metadata?.labels).toMatchObject({ team: 'network', 'k8s-app': 'clustermesh-apiserver' });
    const server = template?.spec?.containers.find(({ name }) => name === 'apiserver');
    expect(server?.resources).toEqual({ requests: { cpu: '100m' } });
  });

  test('tells more where the spec says so', () => {
    const spec = { ...mesh(), cni: { cilium: { logLevel: 'debug' } } };
    const { containers = [], initContainers = [] } = podOf(spec) ?? {};
    const telling = [...initContainers, ...containers].filter(({ args }) => args?.includes('--debug'));
    expect(telling.map(({ name }) => name)).toEqual(['etcd-init', 'apiserver', 'kvstoremesh']);
  });

  test('rolls when the name or number of its cluster changes, and not with every change of the agents', () => {
    const sum = (spec: object) =>
      deploymentOf(spec).spec?.template.metadata?.annotations?.['fairlead.dev/config-checksum'];
    expect(sum({ ...mesh(), nodes: { mtu: 9000 } })).toBe(sum(mesh()));
    expect(sum(mesh({}, { clusterId: 8 }))).not.toBe(sum(mesh()));
  });

  test('writes as fast as its version allows', () => {
    const args = (version: string) =>
      podOf({ ...mesh(), cni: { cilium: { version } } })?.containers.find(({ name }) => name === 'apiserver')?.args;
    expect(args('1.20.0')).toContain('--kvstore-opt=etcd.qps=50');
    expect(args('1.19.6')).toContain('--kvstore-opt=etcd.qps=20');
  });

  const s = ciliumSettings(modelOfCase('cilium-1.20.0/mesh-peers'));
  const full = foldParts(meshFrame(s), meshParts, s);

  test.each(meshParts)('needs its part $name', (part) => {
    const others = meshParts.filter((other) => other !== part);
    expect(foldParts(meshFrame(s), others, s)).not.toEqual(full);
  });

  test('mounts every volume, and has a volume for every mount', () => {
    const { containers = [], initContainers = [], volumes = [] } = full.spec ?? {};
    const mounted = [...containers, ...initContainers].flatMap(({ volumeMounts = [] }) =>
      volumeMounts.map(({ name }) => name),
    );
    expect([...new Set(mounted)].sort()).toEqual(volumes.map(({ name }) => name).sort());
  });

  test('has a ServiceMonitor for its three containers where there are ServiceMonitors', () => {
    const spec = { ...mesh(), observability: { serviceMonitors: true } };
    const ports = (named(spec, 'Service', 'clustermesh-apiserver-metrics')?.object as Service | undefined)?.spec?.ports;
    expect(named(spec, 'ServiceMonitor')?.object).toMatchObject({
      spec: { endpoints: ports?.map(({ name }) => ({ port: name })) },
    });
    expect(named(mesh(), 'ServiceMonitor')).toBeUndefined();
  });
});

describe('a mesh whose Services are shared by ServiceExports', () => {
  const spec = mesh({}, { mcsAPI: true, maxConnectedClusters: 511 });
  const argumentsOf = (name: string) => podOf(spec)?.containers.find((one) => one.name === name)?.args ?? [];
  const operator = (of: object) => named(of, 'Deployment', 'cilium-operator')?.object as Deployment;
  const volumes = (of: object) => operator(of).spec?.template.spec?.volumes?.map(({ name }) => name);

  test('IF-31 is asked of agents, operator and mesh API server', () => {
    expect(configMapOf(spec, 'cilium-config').data).toMatchObject({ 'clustermesh-enable-mcs-api': 'true' });
    expect(argumentsOf('apiserver')).toContain('--clustermesh-enable-mcs-api');
    expect(volumes(spec)).toContain('clustermesh-secrets');
    expect(volumes(mesh())).not.toContain('clustermesh-secrets');
  });

  test('IF-59 can have 511 clusters, on every side', () => {
    expect(configMapOf(spec, 'cilium-config').data).toMatchObject({ 'max-connected-clusters': '511' });
    for (const name of ['apiserver', 'kvstoremesh'])
      expect(argumentsOf(name)).toContain('--max-connected-clusters=511');
  });
});
