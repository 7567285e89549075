import { describe, expect, test } from 'vitest';
import { commits } from '../../src/changes/commits';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { at, type Manifest } from '../../src/stages/manifest';
import { modelOf } from '../support/model-of';

const model = modelOf({});
const pruning = modelOf({ delivery: { argocd: { repoURL: 'https://git.example.com/network.git', pruneCNI: true } } });
const binding = (role: string): KubernetesObject & { readonly roleRef: object } => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: 'agent' },
  roleRef: { name: role },
});
const other: KubernetesObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other', namespace: 'net' } };
const anew = 'ClusterRoleBinding agent: deleted and made anew, in every sync until the next commit';
const kept = 'ClusterRoleBinding agent: kept, for another Application to take over';

const steps = (before: readonly Manifest[], after: readonly Manifest[], was = model) =>
  commits({ before: { model: was, manifests: before }, after: { model, manifests: after } });
const titles = (...change: Parameters<typeof steps>) => steps(...change).map(({ title }) => title);

describe('a change', () => {
  test('that comes, goes or may change takes one commit', () => {
    expect(titles(at('addons', other), at('addons', binding('a')))).toEqual(['all that the spec says']);
    const [only] = steps([], at('addons', other));
    expect(only?.manifests).toEqual(at('addons', other));
  });

  test('of a field that nobody may change makes the object anew, and then stops doing so', () => {
    const [first, last, ...more] = steps(at('addons', binding('a'), other), at('addons', binding('b'), other));
    expect(first).toEqual({
      title: anew,
      of: 'after',
      manifests: [
        { stage: 'addons', object: binding('b'), syncOptions: ['Force=true', 'Replace=true'] },
        { stage: 'addons', object: other },
      ],
    });
    expect(last).toMatchObject({ of: 'after', manifests: at('addons', binding('b'), other) });
    expect(more).toEqual([]);
  });

  test('of the Application keeps the object where it was before, and only that one', () => {
    const before = at('addons', binding('a'), other);
    const [first, ...rest] = steps(before, [...at('access', binding('a')), ...at('addons', other)]);
    expect(first).toEqual({
      title: kept,
      of: 'before',
      manifests: [
        { stage: 'addons', object: binding('a'), syncOptions: ['Prune=false'] },
        { stage: 'addons', object: other },
      ],
    });
    expect(rest).toHaveLength(1);
  });

  test('of an Application that prunes nothing keeps all as it is', () => {
    const change = [at('access', binding('a')), at('addons', binding('a'))] as const;
    expect(titles(...change)).toHaveLength(1);
    expect(titles(...change, pruning)).toEqual([kept, 'all that the spec says']);
  });

  test('of both is first kept, then made anew, then left alone', () => {
    expect(titles(at('addons', binding('a')), at('access', binding('b')))).toEqual([
      kept,
      anew,
      'all that the spec says',
    ]);
  });
});
