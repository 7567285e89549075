import { describe, expect, test } from 'vitest';
import { validator } from '../../imports/validator';
import { childApplications } from '../../src/delivery/applications';
import { argocdOf } from '../../src/delivery/argocd';
import { inFolders } from '../../src/delivery/in-folders';
import type { StageFile } from '../../src/delivery/stage-files';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { modelOf } from '../support/model-of';

const policy = (name: string): KubernetesObject => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name, namespace: 'shop' },
});
const names = (count: number) => Array.from({ length: count }, (_, index) => `policy-${index}`);
const stagesOf = (allow: readonly string[], isolate: readonly string[] = []): StageFile[] => [
  { stage: 'cni-agent', application: 'cni', path: 'cni/70-cni-agent.yaml', objects: [policy('agent')] },
  { stage: 'allow', application: 'network', path: 'network/80-allow.yaml', objects: allow.map(policy) },
  { stage: 'isolate', application: 'network', path: 'network/90-isolate.yaml', objects: isolate.map(policy) },
];
/** Where each policy of the network stands. */
const placed = (stages: readonly StageFile[], limit: number) =>
  new Map(
    inFolders(stages, limit).flatMap(({ files }) =>
      files.flatMap(({ path, text }) =>
        [...text.matchAll(/name: (policy-\d+)/g)].map(([, name = '']): [string, string] => [name, path]),
      ),
    ),
  );
const size = (count: number) =>
  inFolders(stagesOf(names(count)), Number.POSITIVE_INFINITY)[1]?.files[0]?.text.length ?? 0;

describe('an Application', () => {
  test('is one folder as long as Argo CD takes it', () => {
    const bytes = size(40);
    expect(inFolders(stagesOf(names(40)), bytes).map(({ path }) => path)).toEqual(['cni', 'network']);
    expect(inFolders(stagesOf(names(40)), bytes - 1).map(({ path }) => path)).toEqual([
      'cni',
      'network',
      'network/part-2',
    ]);
  });

  test('is divided until each folder is small enough, and loses nothing', () => {
    const limit = size(40) / 3;
    const folders = inFolders(stagesOf(names(40), ['policy-90', 'policy-91', 'policy-92']), limit);
    for (const { files } of folders) {
      expect(files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThanOrEqual(limit);
    }
    const where = placed(stagesOf(names(40), ['policy-90', 'policy-91', 'policy-92']), limit);
    expect(where.size).toBe(43);
    expect([...where].filter(([, path]) => path.endsWith('90-isolate.yaml'))).toHaveLength(3);
    expect(folders.filter(({ application }) => application === 'network').length).toBeGreaterThan(2);
  });

  test('leaves every object in its file when another comes or goes', () => {
    const limit = size(30);
    const before = placed(stagesOf(names(40)), limit);
    const after = placed(stagesOf(names(43).filter((name) => name !== 'policy-7')), limit);
    const moved = [...after].filter(([name, path]) => before.has(name) && before.get(name) !== path);
    expect(moved).toEqual([]);
    expect(new Set(after.values())).toEqual(new Set(before.values()));
  });

  test('of objects that no folder can hold ends nevertheless', () => {
    expect(placed(stagesOf(names(5)), 1).size).toBe(5);
  });

  test('is read from all of its folders', () => {
    const model = modelOf({ delivery: { argocd: { repoURL: 'https://git.example/net.git' } } }, 'fra1');
    const argocd = argocdOf(model);
    if (!argocd) throw new Error('this spec is delivered by Argo CD');
    const [cni, network] = childApplications(model, argocd, inFolders(stagesOf(names(40)), size(30)));
    expect(cni?.spec.source).toMatchObject({ path: 'dist/fra1/cni' });
    expect(network?.spec.source).toBeUndefined();
    expect(network?.spec.sources?.map(({ path }) => path)).toEqual(['dist/fra1/network', 'dist/fra1/network/part-2']);
    expect(validator('Application')(network)).toBe(true);
  });
});
