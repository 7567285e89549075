import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/stages/manifest';
import type { StageName } from '../../src/stages/stages';
import { applyOrder } from '../../src/sync/apply-order';
import { complaints, object, sound } from './objects';

const names = (manifests: readonly Manifest[]) =>
  applyOrder(manifests).map(({ wave, manifest: { object: one } }) => `${wave} ${one.kind}/${one.metadata.name}`);
const put = (stage: StageName, kind: string, name: string, namespace?: string, more: object = {}): Manifest => ({
  stage,
  object: object(kind === 'Role' ? 'rbac.authorization.k8s.io/v1' : 'v1', kind, name, namespace, more),
});
const definition = (stage: StageName, kind: string): Manifest =>
  put(stage, 'CustomResourceDefinition', kind, undefined, { spec: { group: '', names: { kind } } });

/** Rules as Argo CD documents them, and what follows where two of them meet. */
describe('Argo CD applies', () => {
  test.each<[string, Manifest[], string[]]>([
    [
      'waves from low to high, below zero too',
      [put('isolate', 'A', 'c'), put('services', 'A', 'b'), put('certificates', 'A', 'a')],
      ['-30 A/a', '0 A/b', '40 A/c'],
    ],
    [
      'waves before kinds',
      [put('allow', 'Namespace', 'n'), put('egress', 'Service', 's')],
      ['10 Service/s', '30 Namespace/n'],
    ],
    [
      'kinds before names',
      [put('allow', 'ConfigMap', 'z'), put('allow', 'Service', 'a'), put('allow', 'ServiceAccount', 'zz')],
      ['30 ServiceAccount/zz', '30 ConfigMap/z', '30 Service/a'],
    ],
    [
      'kinds that it does not list last, by name alone',
      [
        put('allow', 'PriorityClass', 'b'),
        put('allow', 'Lease', 'c'),
        put('allow', 'A', 'd'),
        put('allow', 'Job', 'z'),
      ],
      ['30 Job/z', '30 PriorityClass/b', '30 Lease/c', '30 A/d'],
    ],
    [
      'names by bytes: capitals, then small letters',
      [put('allow', 'A', 'b'), put('allow', 'A', 'B'), put('allow', 'A', 'a-1'), put('allow', 'A', 'a')],
      ['30 A/B', '30 A/a', '30 A/a-1', '30 A/b'],
    ],
    [
      'a definition of a later wave in the wave of the first of its kind',
      [put('egress', 'A', 'a'), put('allow', 'A', 'b'), definition('isolate', 'A')],
      ['10 CustomResourceDefinition/A', '10 A/a', '30 A/b'],
    ],
    [
      'a definition of an earlier wave where it is',
      [put('isolate', 'A', 'a'), definition('egress', 'A')],
      ['10 CustomResourceDefinition/A', '40 A/a'],
    ],
    [
      'a Namespace of a later wave in the wave of the first object in it',
      [put('isolate', 'Namespace', 'shop'), put('egress', 'Role', 'r', 'shop'), put('addons', 'Role', 'r', 'other')],
      ['-24 Role/r', '10 Namespace/shop', '10 Role/r'],
    ],
    [
      'a Namespace before a definition that both are pulled into one wave',
      [put('allow', 'Namespace', 'shop'), definition('isolate', 'A'), put('egress', 'A', 'a', 'shop')],
      ['10 Namespace/shop', '10 CustomResourceDefinition/A', '10 A/a'],
    ],
    [
      'one Application after another, whatever their waves',
      [put('observability', 'A', 'a'), put('cni-api', 'A', 'b'), put('certificates', 'A', 'c')],
      ['-35 A/b', '-30 A/c', '50 A/a'],
    ],
  ])('%s', (_, manifests, expected) => {
    expect(names(manifests)).toEqual(expected);
    expect(names([...manifests].reverse())).toEqual(expected);
  });
});

describe('no name turns a dependency around', () => {
  const anyName = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,4}[a-z0-9])?$/);

  test('of a Gateway, a pool and a policy', () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, (gateway, pool, policy) => {
        const renamed = sound.map((one) => {
          const { kind, metadata } = one.object;
          const name = { Gateway: gateway, CiliumLoadBalancerIPPool: pool, CiliumNetworkPolicy: policy }[kind];
          return name === undefined ? one : { ...one, object: { ...one.object, metadata: { ...metadata, name } } };
        });
        expect(complaints(renamed)).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
