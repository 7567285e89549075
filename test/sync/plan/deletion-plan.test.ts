import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import type { Manifest } from '../../../src/stages/manifest';
import type { StageName } from '../../../src/stages/stages';
import { key } from '../../../src/sync/key';
import { deletionPlan } from '../../../src/sync/plan/deletion-plan';
import { object } from '../objects';
import { desired } from './plan-of';

const put = (stage: StageName, ...objects: KubernetesObject[]): Manifest[] =>
  objects.map((one) => ({ stage, object: one }));
const config = (name: string, annotations: Record<string, string> = {}): KubernetesObject => ({
  ...object('v1', 'ConfigMap', name, 'kube-system'),
  metadata: { name, namespace: 'kube-system', annotations },
});
const options = (name: string, value: string) => config(name, { 'argocd.argoproj.io/sync-options': value });

/** What goes as `network 40 a b`, what stays as `network = a`, who asks as `network ? a`, hooks as `network hook a`. */
const told = (manifests: readonly Manifest[]) =>
  deletionPlan(desired(manifests)).applications.flatMap(({ name, waves, kept, asking, hooks }) => [
    ...waves.map(({ wave, deleted }) => `${name} ${wave} ${deleted.map(({ metadata }) => metadata.name).join(' ')}`),
    ...kept.map(({ metadata }) => `${name} = ${metadata.name}`),
    ...asking.map(({ metadata }) => `${name} ? ${metadata.name}`),
    ...hooks.map(({ metadata }) => `${name} hook ${metadata.name}`),
  ]);

describe('the deletion of Applications', () => {
  test('goes through waves from high to low, and takes all of a wave at once', () => {
    expect(
      told([
        ...put('services', config('a')),
        ...put('deny', config('b')),
        ...put('certificates', config('c')),
        ...put('deny', config('d')),
      ]),
    ).toEqual(['network 45 b d', 'network 0 a', 'network -30 c']);
  });

  test('begins with the last of them', () => {
    const all = [...put('cni-agent', config('a')), ...put('allow', config('b')), ...put('observability', config('c'))];
    expect(told(all)).toEqual(['operations 50 c', 'network 30 b', 'cni -40 a']);
  });

  test('leaves definitions, what says so, and what says so to Helm', () => {
    const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'things.example.com');
    const kept = [definition, options('a', 'Delete=false'), config('b', { 'helm.sh/resource-policy': 'keep' })];
    expect(told(put('allow', ...kept))).toEqual(['network = things.example.com', 'network = a', 'network = b']);
    // What is not pruned goes nevertheless.
    expect(told(put('allow', options('c', 'Prune=false')))).toEqual(['network 30 c']);
  });

  test('waits as a whole where an object asks, before it is deleted or before it is pruned', () => {
    expect(told(put('allow', options('a', 'Delete=confirm'), options('b', 'Prune=confirm'), config('c')))).toEqual([
      'network 30 a b c',
      'network ? a',
      'network ? b',
    ]);
    expect(told(put('allow', options('a', 'Prune=confirm, Delete=false')))).toEqual(['network = a']);
  });

  test('runs its own hooks, which are in no wave', () => {
    const before = config('a', { 'argocd.argoproj.io/hook': 'PreDelete' });
    const after = config('b', { 'helm.sh/hook': 'post-delete' });
    expect(told(put('allow', before, after, config('c')))).toEqual([
      'network 30 c',
      'network hook a',
      'network hook b',
    ]);
  });

  test('is told where it takes the agents, and nobody is asked', () => {
    const agent = object('apps/v1', 'DaemonSet', 'agent', 'kube-system');
    const agents = new Set([key('apps', 'DaemonSet', 'kube-system', 'agent')]);
    const found = (...more: KubernetesObject[]) =>
      deletionPlan(desired(put('cni-agent', agent, ...more), { agents })).findings.map(({ code }) => code);
    expect(found()).toEqual(['FL-SYNC-026']);
    expect(found(options('a', 'Delete=confirm'))).toEqual([]);
  });
});
