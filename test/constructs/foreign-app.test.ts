import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { compile, print } from '../../src/compile';
import { Cilium } from '../../src/constructs/cilium';
import { ClusterNetwork } from '../../src/constructs/cluster-network';
import { KubeVip } from '../../src/constructs/kube-vip';
import { annotate } from '../../src/delivery/annotate';
import { fileSources } from '../../src/spec/sources/file-sources';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { stages } from '../../src/stages/stages';

const spec = {
  kubernetes: { apiServer: { host: '10.0.10.10' } },
  nodes: { cidrs: ['10.0.10.0/24'] },
  pods: { cidrs: ['10.244.0.0/16'] },
  cni: { cilium: {} },
  controlPlane: { vip: { address: '10.0.10.10', interface: 'eth0' } },
};

const byIdentity = (objects: readonly KubernetesObject[]) =>
  objects
    .map((object) => [`${object.kind} ${object.metadata.namespace ?? ''}/${object.metadata.name}`, object] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What fairlead itself compiles the file to, annotated. */
function compiled(file: string, wanted: (stage: keyof typeof stages) => boolean): KubernetesObject[] {
  const { network } = compile(file, fileSources('.'));
  if (!network) throw new Error(`${file} does not compile`);
  return network.manifests.filter(({ stage }) => wanted(stage)).map((manifest) => annotate(manifest, network.model));
}

test('ClusterNetwork renders in a foreign app, a chart for each Application, the objects that fairlead writes', () => {
  const app = new App({ outdir: Testing.app().outdir });
  const network = new ClusterNetwork(app, 'fra1', { file: 'specs/fra1.yaml' });
  expect(network.cluster).toBe('fra1');
  for (const name of ['cni', 'network', 'operations']) {
    const chart = network.node.findChild(name) as Chart;
    const theirs = Testing.synth(chart) as KubernetesObject[];
    const ours = compiled('specs/fra1.yaml', (stage) => stages[stage].application === name);
    expect(byIdentity(theirs)).toEqual(byIdentity(JSON.parse(JSON.stringify(ours))));
  }
});

test('Cilium and KubeVip render beside objects of the user', () => {
  const chart = new Chart(Testing.app(), 'mine');
  new ApiObject(chart, 'settings', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings' },
    data: { a: 'b' },
  });
  const cilium = new Cilium(chart, 'cilium', { name: 'lab', spec });
  const kubeVip = new KubeVip(chart, 'kube-vip', { name: 'lab', spec });
  const kinds = (Testing.synth(chart) as KubernetesObject[]).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(kinds).toEqual(expect.arrayContaining(['ConfigMap settings', 'DaemonSet cilium', 'DaemonSet kube-vip-ds']));
  expect(kinds).toHaveLength(1 + cilium.objects.size + kubeVip.objects.size);
});

test('an object can be found and patched in the tree, and the files of the cluster show it', () => {
  const app = new App({ outdir: Testing.app().outdir });
  const network = new ClusterNetwork(app, 'lab', { name: 'lab', spec });
  const before = network.files();
  const chart = network.node.findChild('cni') as Chart;
  const agent = chart.apiObjects.find(({ kind, name }) => kind === 'DaemonSet' && name === 'cilium');
  agent?.addJsonPatch(JsonPatch.add('/metadata/annotations/example.com~1patched', 'yes'));
  const changed = network.files().filter(({ path, text }) => before.find((file) => file.path === path)?.text !== text);
  expect(changed.map(({ path }) => path)).toEqual(['cni/70-cni-agent.yaml', 'bootstrap/kubectl/70-cni-agent.yaml']);
  expect(changed[0]?.text).toContain('example.com/patched: "yes"');
  expect(changed[1]?.text).not.toContain('argocd.argoproj.io');
});

test('a label that is added in the tree is in the files too', () => {
  const network = new ClusterNetwork(new App({ outdir: Testing.app().outdir }), 'lab', { name: 'lab', spec });
  const chart = network.node.findChild('cni') as Chart;
  chart.apiObjects.find(({ kind }) => kind === 'Namespace')?.metadata.addLabel('team', 'network');
  const text = network.files().find(({ path }) => path === 'cni/10-foundation.yaml')?.text;
  expect(text).toContain('team: network');
});

test('files of an untouched tree are those of a compile', () => {
  const app = new App({ outdir: Testing.app().outdir });
  const { network } = compile('specs/edge1.yaml', fileSources('.'));
  expect(new ClusterNetwork(app, 'edge1', { file: 'specs/edge1.yaml' }).files()).toEqual(network && print(network));
});

test('a spec that does not compile throws all its findings, headed by the path of the construct', () => {
  const chart = new Chart(Testing.app(), 'mine');
  const wrong = { ...spec, pods: { cidrs: ['10.244.0.0/33'] }, routing: { mode: 'natve' as 'native' } };
  let message = '';
  try {
    new Cilium(chart, 'cilium', { name: 'lab', spec: wrong });
  } catch (error) {
    message = error instanceof Error ? error.message : '';
  }
  expect(message).toMatch(/^mine\/cilium: the spec does not compile\n/);
  expect(message).toContain('natve');
  expect(message).toContain('10.244.0.0/33');
});
