import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { ClusterResourceSet } from '../../../imports/cluster.x-k8s.io';
import { validator } from '../../../imports/validator';
import { print } from '../../../src/compile';
import { configMaps } from '../../../src/delivery/bootstrap/cluster-api/config-maps';
import { built } from '../../capabilities/built';

const kubernetes = { apiServer: { host: '10.0.10.10' }, clusterAPI: { namespace: 'fleet' } };
const documents = (text: string) => parseAllDocuments(text).map((document) => document.toJS());

interface Held {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data: Readonly<Record<string, string>>;
}

describe('Cluster API', () => {
  const { file, network } = built({ kubernetes, services: { cidrs: ['10.96.0.0/12'] } });
  const held: (Held | ClusterResourceSet)[] = documents(file('bootstrap/cluster-api/resources.yaml'));
  const set = held.at(-1) as ClusterResourceSet;
  const maps = held.slice(0, -1) as Held[];

  test('IF-04 is handed the very objects of the bootstrap, in their order', () => {
    expect(set.spec.resources.map(({ name }) => name)).toEqual(maps.map(({ metadata }) => metadata.name));
    const given = maps.flatMap(({ data }) => documents(data['objects.yaml'] ?? ''));
    const bootstrapped = print(network)
      .filter(({ path }) => path.startsWith('bootstrap/kubectl/'))
      .flatMap(({ text }) => documents(text));
    expect(given).toEqual(bootstrapped);
    expect(given.length).toBeGreaterThan(10);
  });

  test('IF-04 applies them once to the Cluster that has the label of this network', () => {
    expect(set).toMatchObject({
      metadata: { name: 'lab-network', namespace: 'fleet' },
      spec: { strategy: 'ApplyOnce', clusterSelector: { matchLabels: { 'fairlead.dev/network': 'lab' } } },
    });
  });

  test('IF-19 IF-28 IF-56 is told the part of a Cluster that the network decides, whatever provider makes the rest', () => {
    const [cluster] = documents(file('bootstrap/cluster-api/cluster.yaml'));
    expect(cluster).toEqual({
      apiVersion: 'cluster.x-k8s.io/v1beta2',
      kind: 'Cluster',
      metadata: { name: 'lab', namespace: 'fleet', labels: { 'fairlead.dev/network': 'lab' } },
      spec: {
        clusterNetwork: { pods: { cidrBlocks: ['10.244.0.0/16'] }, services: { cidrBlocks: ['10.96.0.0/12'] } },
      },
    });
    for (const object of [cluster, set]) {
      const validate = validator(object.kind);
      expect([validate(object), validate.errors]).toEqual([true, null]);
    }
  });

  test('is explained where the bootstrap is, kube-proxy included', () => {
    expect(file('bootstrap/README.md')).toContain('cluster-api/resources.yaml');
    expect(file('bootstrap/README.md')).toContain('`addon/kube-proxy`');
    const eks = built({ kubernetes: { ...kubernetes, distribution: 'talos' } });
    expect(eks.file('bootstrap/README.md')).not.toContain('`addon/kube-proxy`');
  });

  test('on Talos is the only one that makes the objects, and the patch holds the rest', () => {
    const { file: read } = built({ kubernetes: { ...kubernetes, distribution: 'talos' } });
    expect(read('bootstrap/talos/machine-config-patch.yaml')).toContain('name: none');
    expect(read('bootstrap/talos/machine-config-patch.yaml')).not.toContain('anifests:');
    expect(read('bootstrap/README.md')).toContain('`strategicPatches`');
    expect(read('bootstrap/README.md')).not.toContain('talosctl');
  });

  test('brings no definitions, so whoever looks for them at its start looks again', () => {
    const restart = 'rollout restart deployment/cilium-operator';
    const gateways = { gatewayAPI: { enabled: true } };
    expect(file('bootstrap/README.md')).not.toContain(restart);
    for (const distribution of ['kubeadm', 'talos']) {
      const text = built({ kubernetes: { ...kubernetes, distribution }, gateways }).file('bootstrap/README.md');
      expect(text.split(restart)).toHaveLength(2);
      expect(text.indexOf('_gateways.yaml')).toBeGreaterThan(0);
      expect(text.indexOf('_gateways.yaml')).toBeLessThan(text.indexOf(restart));
    }
  });

  test('has nothing to apply where the pod network stands already', () => {
    const standing = built({ kubernetes, cni: { cilium: undefined, external: { name: 'calico' } } });
    expect(standing.file('bootstrap/cluster-api/cluster.yaml')).not.toBe('');
    expect(standing.file('bootstrap/cluster-api/resources.yaml')).toBe('');
    expect(standing.file('bootstrap/README.md')).not.toContain('resources.yaml');
  });

  test('is given nothing where nobody asks for it', () => {
    expect(print(built({}).network).filter(({ path }) => path.includes('cluster-api'))).toEqual([]);
  });
});

test('objects that are too large for one ConfigMap go into several, and the first keeps its name', () => {
  const object = (name: string) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name },
    data: 'x'.repeat(400_000),
  });
  const stage = { stage: 'access', application: 'cni', path: 'cni/20-access.yaml' } as const;
  const split = (...names: string[]) => configMaps({ ...stage, objects: names.map(object) }, 'lab', 'default');
  expect(split('a', 'b').map(({ metadata }) => metadata.name)).toEqual(['lab-access']);
  const maps = split('a', 'b', 'c', 'd', 'e');
  expect(maps.map(({ metadata }) => metadata.name)).toEqual(['lab-access', 'lab-access-2', 'lab-access-3']);
  for (const { data } of maps) expect(Buffer.byteLength(data?.['objects.yaml'] ?? '')).toBeLessThan(1024 * 1024);
});
