import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { Application, AppProject } from '../../imports/argoproj.io';
import { validator } from '../../imports/validator';
import { compile, type Network, print } from '../../src/compile';
import { fileSources } from '../../src/spec/sources/file-sources';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';

function network(file: string): Network {
  const compilation = compile(file, fileSources('.'));
  if (!compilation.network) throw new Error(`${file} does not compile`);
  return compilation.network;
}

const files = (file: string) => new Map(print(network(file)).map(({ path, text }) => [path, text]));
const objectsOf = (text: string | undefined): KubernetesObject[] =>
  parseAllDocuments(text ?? '').map((document) => document.toJS() as KubernetesObject);
const below = (all: ReadonlyMap<string, string>, folder: string) =>
  [...all].filter(([path]) => path.startsWith(`${folder}/`)).flatMap(([, text]) => objectsOf(text));

const fra1 = files('specs/fra1.yaml');
const edge1 = files('specs/edge1.yaml');

describe('the bootstrap bundle', () => {
  /** An object without what Argo CD alone reads. */
  const bare = (object: KubernetesObject) => {
    const { annotations = {}, ...metadata } = object.metadata;
    const own = Object.fromEntries(
      Object.entries(annotations).filter(([key]) => !key.startsWith('argocd.argoproj.io/')),
    );
    return { ...object, metadata: { ...metadata, ...(Object.keys(own).length > 0 && { annotations: own }) } };
  };

  test('holds the objects of the cni Application, no more, no fewer, the same', () => {
    expect(below(fra1, 'bootstrap/kubectl')).toEqual(below(fra1, 'cni').map(bare));
    expect(below(edge1, 'bootstrap/kubectl')).toEqual(below(edge1, 'cni').map(bare));
  });

  test('is the same again as inline manifests of Talos, in the same order', () => {
    const { cluster } = parse(edge1.get('bootstrap/talos/machine-config-patch.yaml') ?? '');
    const inline = cluster.inlineManifests.flatMap(({ contents }: { contents: string }) => objectsOf(contents));
    expect(inline).toEqual(below(edge1, 'bootstrap/kubectl'));
    expect(cluster).toMatchObject({ network: { cni: { name: 'none' } }, proxy: { disabled: true } });
  });

  test('brings the definitions of Gateway API first: the operator looks for them once', () => {
    const { cluster } = parse(edge1.get('bootstrap/talos/machine-config-patch.yaml') ?? '');
    expect(cluster.extraManifests).toContainEqual(expect.stringMatching(/v1\.6\.1.*_gateways\.yaml$/));
    const guide = fra1.get('bootstrap/README.md') ?? '';
    expect(guide.indexOf('_gateways.yaml')).toBeLessThan(guide.indexOf('for file in kubectl'));
  });

  test('leaves nothing of Argo CD in what a cluster without it applies', () => {
    const text = [...fra1].filter(([path]) => path.startsWith('bootstrap/kubectl/')).map(([, content]) => content);
    expect(text.join('')).not.toContain('argocd.argoproj.io');
  });
});

describe('the Applications', () => {
  const children = objectsOf(fra1.get('argocd/applications.yaml'));
  const applications = children.filter(({ kind }) => kind === 'Application') as Application[];
  const named = (name: string) => applications.find(({ metadata }) => metadata.name === name)?.spec;
  const wave = ({ metadata }: { metadata: { annotations?: Record<string, string> } }) =>
    Number(metadata.annotations?.['argocd.argoproj.io/sync-wave']);

  test('satisfy their definitions', () => {
    for (const object of [...children, ...objectsOf(fra1.get('bootstrap/argocd/parent.yaml'))]) {
      const validate = validator(object.kind);
      expect([validate(object), validate.errors]).toEqual([true, null]);
    }
  });

  test('have as many waves as files, one a stage', () => {
    for (const name of ['cni', 'network', 'operations']) {
      const stages = [...fra1.keys()].filter((path) => path.startsWith(`${name}/`));
      expect(
        new Set(below(fra1, name).map(({ metadata }) => metadata.annotations?.['argocd.argoproj.io/sync-wave'])).size,
      ).toBe(stages.length);
    }
  });

  test('come one after another: the project, definitions, cni, network, operations', () => {
    expect(children.map((child) => [child.metadata.name, wave(child as Application)])).toEqual([
      ['fra1-network', -30],
      ['fra1-gateway-api', -20],
      ['fra1-prometheus-operator', -20],
      ['fra1-cni', -10],
      ['fra1-network', 0],
      ['fra1-operations', 10],
    ]);
  });

  test('neither prune nor heal the agents unasked, and both for everything else', () => {
    expect(named('fra1-cni')?.syncPolicy.automated).toEqual({ prune: false, selfHeal: false });
    expect(named('fra1-network')?.syncPolicy.automated).toEqual({ prune: true, selfHeal: true });
    expect(named('fra1-operations')?.syncPolicy.automated).toEqual({ prune: true, selfHeal: true });
    expect(named('fra1-gateway-api')?.syncPolicy.automated?.prune).toBe(false);
  });

  test('carry no finalizer: deleting one deletes nothing', () => {
    expect(JSON.stringify(children)).not.toContain('finalizer');
  });

  test('read the folders that are written', () => {
    for (const name of ['cni', 'network', 'operations']) {
      expect(named(`fra1-${name}`)?.source).toMatchObject({ path: `dist/fra1/${name}` });
      expect([...fra1.keys()].some((path) => path.startsWith(`${name}/`))).toBe(true);
    }
  });

  test('may use what they need and nothing else', () => {
    const { spec } = children[0] as KubernetesObject as AppProject;
    expect(spec.sourceRepos).toHaveLength(3);
    expect(spec.destinations.map(({ namespace }) => namespace)).toEqual([
      'billing',
      'cilium-secrets',
      'kube-system',
      'shop',
    ]);
  });

  test('are not written where the spec does not say how they are delivered', () => {
    const minimal = files('test/cases/cilium-1.20.0/minimal/spec.yaml');
    expect([...minimal.keys()].filter((path) => path.includes('argocd'))).toEqual([]);
    expect([...minimal.keys()]).toContain('cni/70-cni-agent.yaml');
  });
});

describe('the settings of Argo CD', () => {
  const { data } = parse(fra1.get('bootstrap/argocd/argocd-cm-patch.yaml') ?? '');

  test('bring back the health of Applications, without which their waves do not wait', () => {
    const lua: string = data['resource.customizations.health.argoproj.io_Application'];
    expect(lua).toMatch(/^local health = \{status = "Progressing"/);
    expect(lua.match(/\bif\b/g)?.length).toBe(lua.match(/\bend\b/g)?.length);
  });

  test('leave out what controllers make, but not the slice that comes from git', () => {
    const excluded = parse(data['resource.exclusions']).flatMap(({ kinds }: { kinds: string[] }) => kinds);
    expect(excluded).toContain('CiliumIdentity');
    expect(excluded).not.toContain('EndpointSlice');
    expect(fra1.get('network/50-services.yaml')).toContain('kind: EndpointSlice');
  });

  test('are the same for the Helm chart', () => {
    expect(parse(fra1.get('bootstrap/argocd/helm-values.yaml') ?? '').configs.cm).toEqual(data);
  });
});
