import type { ConfigMap } from 'kubernetes-types/core/v1';
import { compile, print } from '../../src/compile';
import { memorySources } from '../../src/spec/sources/memory-sources';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';

const least = {
  kubernetes: { version: '1.34', apiServer: { host: '10.0.10.10' } },
  pods: { cidrs: ['10.244.0.0/16'] },
  cni: { cilium: {} },
};

/** What comes of a spec of these sections over a least one with Cilium, and of the files beside it. */
function compiled(sections: object, files: Readonly<Record<string, string>>) {
  const document = {
    apiVersion: 'fairlead.dev/v1alpha1',
    kind: 'ClusterNetwork',
    metadata: { name: 'lab' },
    spec: { ...least, ...sections },
  };
  return compile('lab.yaml', memorySources({ ...files, 'lab.yaml': JSON.stringify(document) }));
}

/** The network of such a spec: its objects, cilium-config, and files. Throws where there is a finding that forbids it. */
export function built(sections: object, files: Readonly<Record<string, string>> = {}) {
  const { network, findings } = compiled(sections, files);
  if (!network) throw new Error(findings.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const objects = network.manifests.map(({ object }) => object);
  const all = <O extends KubernetesObject>(kind: string) => objects.filter((one): one is O => one.kind === kind);
  return {
    network,
    /** Names of the objects of a kind. */
    names: (kind: string) => all(kind).map(({ metadata }) => metadata.name),
    /** The only object of a kind, or the one of a name. */
    object<O extends KubernetesObject = KubernetesObject>(kind: string, name?: string): O {
      const [first, ...more] = all<O>(kind).filter(({ metadata }) => name === undefined || metadata.name === name);
      if (!first || more.length > 0) throw new Error(`not one ${kind} ${name ?? ''}`);
      return first;
    },
    config: all<ConfigMap & KubernetesObject>('ConfigMap').find(({ metadata }) => metadata.name === 'cilium-config')
      ?.data,
    stageOf: (name: string) => network.manifests.find(({ object }) => object.metadata.name === name)?.stage,
    /** The text of a file of the cluster's folder. */
    file: (path: string) => print(network).find((one) => one.path === path)?.text ?? '',
  };
}

/** What such a spec is told: code and severity, sorted. */
export function told(sections: object, files: Readonly<Record<string, string>> = {}): string[] {
  return compiled(sections, files)
    .findings.map(({ code, severity }) => `${code} ${severity}`)
    .sort();
}
