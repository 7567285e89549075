import { describe, expect, test } from 'vitest';
import { annotate, brand } from '../../src/delivery/annotate';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import type { Manifest } from '../../src/stages/manifest';
import { modelOf } from '../support/model-of';

const model = modelOf({
  delivery: { labels: { team: 'network', app: 'ours' }, annotations: { owner: 'network@example.com' } },
});
const pod = { metadata: { labels: { app: 'x' } } };
const daemonSet: Manifest = {
  stage: 'cni-agent',
  object: {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'x', namespace: 'kube-system', labels: { app: 'x' } },
    spec: { selector: { matchLabels: { app: 'x' } }, template: pod },
  } as KubernetesObject,
};
const options = (manifest: Manifest) =>
  annotate(manifest, model).metadata.annotations?.['argocd.argoproj.io/sync-options'];

describe('an object of the cni Application', () => {
  test('is in the wave of its stage, and is pruned or deleted only when someone confirms it', () => {
    expect(annotate(daemonSet, model).metadata).toEqual({
      name: 'x',
      namespace: 'kube-system',
      labels: { team: 'network', app: 'x', 'app.kubernetes.io/managed-by': 'fairlead' },
      annotations: {
        owner: 'network@example.com',
        'argocd.argoproj.io/sync-wave': '-40',
        'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm',
      },
    });
  });

  test('asks for what it alone needs besides', () => {
    expect(options({ ...daemonSet, syncOptions: ['Force=true'] })).toBe('Prune=confirm,Delete=confirm,Force=true');
  });

  test('keeps what it asks for itself, beside what its kind needs, unless a commit on the way needs another', () => {
    const asking = (value: string, stage: Manifest['stage'] = 'isolate') => ({
      stage,
      object: {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumNetworkPolicy',
        metadata: { name: 'x', namespace: 'shop', annotations: { 'argocd.argoproj.io/sync-options': value } },
      },
    });
    expect(options(asking('Replace=true'))).toBe('Replace=true,SkipDryRunOnMissingResource=true,PruneLast=true');
    expect(options(asking(' PruneLast=false, Replace=true '))).toBe(
      'PruneLast=false,Replace=true,SkipDryRunOnMissingResource=true',
    );
    expect(options({ ...asking('Prune=confirm'), syncOptions: ['Prune=false'] })).toBe(
      'SkipDryRunOnMissingResource=true,PruneLast=true,Prune=false',
    );
  });

  test('keeps its selector and the labels of its pods: what is put on every object must not roll agents', () => {
    expect(annotate(daemonSet, model)).toMatchObject({
      spec: { selector: { matchLabels: { app: 'x' } }, template: pod },
    });
  });

  test('is not changed itself', () => {
    const before = JSON.stringify(daemonSet);
    annotate(daemonSet, model);
    expect(JSON.stringify(daemonSet)).toBe(before);
  });

  test('is pruned without a question where the spec says so', () => {
    const argocd = { repoURL: 'https://git.example.com/x.git', pruneCNI: true };
    const annotations = annotate(daemonSet, modelOf({ delivery: { argocd } })).metadata.annotations;
    expect(annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '-40' });
  });
});

describe('sync options', () => {
  test('policies that go go last, but for those that keep a tier from going', () => {
    const policy = (apiVersion: string) => ({
      apiVersion,
      kind: 'NetworkPolicy',
      metadata: { name: 'x', namespace: 'y' },
    });
    expect(options({ stage: 'deny', object: policy('networking.k8s.io/v1') })).toBe('PruneLast=true');
    expect(options({ stage: 'deny', object: policy('crd.antrea.io/v1beta1') })).toBeUndefined();
  });

  const pool = { apiVersion: 'cilium.io/v2', kind: 'CiliumLoadBalancerIPPool', metadata: { name: 'x' } };

  test('no dry run for kinds that an operator registers while the sync runs', () => {
    expect(options({ stage: 'addresses', object: pool })).toBe('SkipDryRunOnMissingResource=true');
  });

  test('none for what the API server knows', () => {
    expect(
      options({ stage: 'addons', object: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' } } }),
    ).toBeUndefined();
  });

  test('server-side apply for what is too large for an annotation', () => {
    const large = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { text: 'x'.repeat(270_000) } };
    expect(options({ stage: 'addons', object: large })).toBe('ServerSideApply=true');
  });
});

test('the bootstrap has the same labels, and nothing of Argo CD', () => {
  expect(brand(daemonSet, model).metadata).toEqual({
    name: 'x',
    namespace: 'kube-system',
    labels: { team: 'network', app: 'x', 'app.kubernetes.io/managed-by': 'fairlead' },
    annotations: { owner: 'network@example.com' },
  });
});
