import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import type { Manifest } from '../../src/stages/manifest';
import type { StageName } from '../../src/stages/stages';
import { applyOrder } from '../../src/sync/apply-order';
import { goesOnSuccess, isHook, phasesOf, runsOn } from '../../src/sync/hooks';
import { syncPlan } from '../../src/sync/plan/sync-plan';
import { complaints, object, sound } from './objects';
import { desired, told } from './plan/plan-of';

const annotated = (name: string, annotations: Record<string, string>, kind = 'Job'): KubernetesObject => ({
  ...object(kind === 'Job' ? 'batch/v1' : 'v1', kind, name, 'kube-system'),
  metadata: { name, namespace: 'kube-system', annotations },
});
const hook = (name: string, value: string, more: Record<string, string> = {}) =>
  annotated(name, { 'argocd.argoproj.io/hook': value, ...more });
const put = (stage: StageName, ...objects: KubernetesObject[]): Manifest[] =>
  objects.map((one) => ({ stage, object: one }));
const config = (name: string, value = '1') => object('v1', 'ConfigMap', name, 'kube-system', { data: { value } });

/** gitops-engine pkg/sync/hook, and Argo CD's pages about phases and Helm. */
describe('an object is applied', () => {
  test.each<[string, Record<string, string>, string]>([
    ['in the phase of all that stays', {}, 'Sync'],
    ['in the phase that it names', { 'argocd.argoproj.io/hook': 'PreSync' }, 'PreSync'],
    ['in several', { 'argocd.argoproj.io/hook': 'PostSync, PreSync' }, 'PreSync PostSync'],
    ['where a sync fails', { 'argocd.argoproj.io/hook': 'SyncFail' }, 'SyncFail'],
    ['never', { 'argocd.argoproj.io/hook': 'Skip' }, ''],
    ['never, by a name that nobody knows', { 'argocd.argoproj.io/hook': 'presync' }, ''],
    ['only when its Application is deleted', { 'argocd.argoproj.io/hook': 'PreDelete' }, ''],
    ['before all else, as Helm has it', { 'helm.sh/hook': 'pre-install,pre-upgrade' }, 'PreSync'],
    ['after all else, as Helm has it', { 'helm.sh/hook': 'post-install' }, 'PostSync'],
    ['never, where Helm alone would', { 'helm.sh/hook': 'test' }, ''],
    ['like all others, as a definition of Helm 2', { 'helm.sh/hook': 'crd-install' }, 'Sync'],
    ['as Argo CD is told', { 'argocd.argoproj.io/hook': 'PostSync', 'helm.sh/hook': 'pre-install' }, 'PostSync'],
    ['as Helm is told', { 'argocd.argoproj.io/hook': 'x', 'helm.sh/hook': 'pre-install' }, 'PreSync'],
  ])('%s', (_, annotations, expected) => {
    expect(phasesOf(annotated('x', annotations)).join(' ')).toBe(expected);
  });

  test('as a hook or not', () => {
    expect(isHook(hook('x', 'PreSync'))).toBe(true);
    expect(isHook(hook('x', 'Skip'))).toBe(false);
    expect(isHook(annotated('x', { 'helm.sh/hook': 'test' }))).toBe(true);
    expect(isHook(annotated('x', { 'helm.sh/hook': 'crd-install' }))).toBe(false);
  });

  test('around a deletion', () => {
    expect(runsOn('PreDelete', hook('x', 'PreDelete'))).toBe(true);
    expect(runsOn('PostDelete', annotated('x', { 'helm.sh/hook': 'post-delete' }))).toBe(true);
    expect(runsOn('PostDelete', hook('x', 'PreDelete'))).toBe(false);
  });

  test('until it is done, or longer', () => {
    expect(goesOnSuccess(hook('x', 'Sync', { 'argocd.argoproj.io/hook-delete-policy': 'HookSucceeded' }))).toBe(true);
    expect(goesOnSuccess(annotated('x', { 'helm.sh/hook-delete-policy': 'hook-failed, hook-succeeded' }))).toBe(true);
    expect(goesOnSuccess(hook('x', 'Sync'))).toBe(false);
  });
});

describe('a sync with hooks', () => {
  const both = hook('both', 'PreSync,PostSync');
  const manifests = [
    ...put('deny', hook('first', 'PreSync')),
    ...put('allow', both, config('a')),
    ...put('addresses', config('b'), hook('last', 'PostSync'), hook('failed', 'SyncFail')),
    ...put('isolate', hook('beside', 'Sync')),
  ];

  test('goes through one phase after another, and through the waves of each', () => {
    const order = applyOrder(manifests).map(
      ({ phase, wave, manifest }) => `${phase} ${wave} ${manifest.object.metadata.name}`,
    );
    expect(order).toEqual([
      ...['PreSync 30 both', 'PreSync 45 first'],
      ...['Sync -20 b', 'Sync 30 a', 'Sync 40 beside'],
      ...['PostSync -20 last', 'PostSync 30 both', 'SyncFail -20 failed'],
    ]);
  });

  test('waits for each of them, rests between all waves, and has some for when it fails', () => {
    const [, network] = syncPlan(undefined, desired(manifests)).applications;
    expect(network?.waves.map(({ phase, wave, awaited, seconds }) => [phase, wave, awaited.length, seconds])).toEqual([
      ...[
        ['PreSync', 30, 1, 2],
        ['PreSync', 45, 1, 2],
      ],
      ...[
        ['Sync', -20, 0, 2],
        ['Sync', 30, 0, 2],
        ['Sync', 40, 1, 2],
      ],
      ...[
        ['PostSync', -20, 1, 2],
        ['PostSync', 30, 1, 0],
      ],
    ]);
    expect(network?.onFailure.map(({ metadata }) => metadata.name)).toEqual(['failed']);
  });

  test('runs them anew each time, and never for their own sake', () => {
    const old = desired([...put('allow', config('a')), ...put('deny', hook('x', 'PreSync'))]);
    const now = desired([...put('allow', config('a', '2')), ...put('deny', hook('x', 'PreSync'))]);
    expect(told(old, now)).toEqual(['network 45 + Job kube-system/x', 'network 30 ~ ConfigMap kube-system/a']);
    expect(told(old, old)).toEqual([]);
    expect(told(old, desired(put('allow', config('a'))))).toEqual(['network = Job kube-system/x']);
  });

  test('leaves nothing of what goes when it is done, nor of what it skips', () => {
    const done = hook('x', 'Sync', { 'argocd.argoproj.io/hook-delete-policy': 'HookSucceeded' });
    expect(told(desired(put('allow', done, hook('y', 'Skip'), hook('z', 'SyncFail'))), desired([]))).toEqual([]);
  });

  test('makes a Namespace before the first hook in it, in its phase', () => {
    const inShop = { ...both, metadata: { ...both.metadata, namespace: 'shop' } };
    const shop = object('v1', 'Namespace', 'shop');
    const [first] = applyOrder([...put('allow', shop), ...put('isolate', inShop)]);
    expect(first).toMatchObject({ phase: 'PreSync', wave: 40, manifest: { object: shop } });
  });

  test('cannot count in a hook on what comes after it', () => {
    const pods = { template: { spec: { serviceAccountName: 'agent', hostNetwork: true, containers: [] } } };
    const asking = (value: string) => ({ ...hook('asking', value), spec: pods });
    const found = (value: string) => complaints([...sound, ...put('deny', asking(value))]);
    expect(found('PostSync')).toEqual([]);
    expect(found('SyncFail')).toEqual([]);
    expect(found('PreSync,PostSync').join()).not.toContain('is there twice');
  });
});
