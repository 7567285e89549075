import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/stages/manifest';
import { type StageName, stages } from '../../src/stages/stages';
import { applyOrder } from '../../src/sync/apply-order';
import { kindOrder } from '../../src/sync/kind-order';
import { object, sound } from './objects';

const names = (manifests: readonly Manifest[]) =>
  applyOrder(manifests).map(({ manifest: { object: o } }) => `${o.kind}/${o.metadata.name}`);

describe('kinds', () => {
  test('go from Namespace to APIService, what Argo CD does not list last', () => {
    expect(kindOrder('Namespace')).toBe(-35);
    expect(kindOrder('APIService')).toBe(-1);
    expect(kindOrder('CiliumNetworkPolicy')).toBe(0);
  });
});

describe('one wave', () => {
  const stage = 'addons';
  test('is applied by kind whatever its group, then by name', () => {
    const wave = [
      object('egressgateway.spidernet.io/v1beta1', 'EgressGateway', 'eg'),
      object('policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', 'anp'),
      object('cilium.io/v2', 'CiliumNetworkPolicy', 'a', 'app'),
      object('apiregistration.k8s.io/v1', 'APIService', 'x'),
      object('apps/v1', 'Deployment', 'x', 'app'),
      object('apps/v1', 'DaemonSet', 'x', 'app'),
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'x'),
      object('v1', 'ConfigMap', 'x', 'app'),
      object('networking.k8s.io/v1', 'NetworkPolicy', 'np', 'app'),
      object('crd.antrea.io/v1beta1', 'NetworkPolicy', 'annp', 'app'),
      object('v1', 'Namespace', 'app'),
    ];
    expect(names(wave.map((o) => ({ stage, object: o })))).toEqual([
      'Namespace/app',
      'NetworkPolicy/annp',
      'NetworkPolicy/np',
      'ConfigMap/x',
      'ClusterRole/x',
      'DaemonSet/x',
      'Deployment/x',
      'APIService/x',
      'CiliumNetworkPolicy/a',
      'AdminNetworkPolicy/anp',
      'EgressGateway/eg',
    ]);
  });

  test('custom kinds are told apart by name alone', () => {
    const wave = [
      object('cilium.io/v2', 'CiliumNetworkPolicy', 'c', 'app'),
      object('cilium.io/v2', 'CiliumEgressGatewayPolicy', 'b'),
      object('cilium.io/v2', 'CiliumNetworkPolicy', 'a', 'app'),
    ];
    expect(names(wave.map((o) => ({ stage, object: o })))).toEqual([
      'CiliumNetworkPolicy/a',
      'CiliumEgressGatewayPolicy/b',
      'CiliumNetworkPolicy/c',
    ]);
  });
});

describe('what sorts after its first user', () => {
  const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'things.example.com', undefined, {
    spec: { group: 'example.com', names: { kind: 'Thing' } },
  });
  const thing = object('example.com/v1', 'Thing', 'x');

  test('a definition is pulled in front of it, into its wave', () => {
    const turns = applyOrder([
      { stage: 'egress', object: definition },
      { stage: 'addons', object: thing },
    ]);
    expect(turns.map(({ manifest, wave }) => [manifest.object.kind, wave])).toEqual([
      ['CustomResourceDefinition', stages.addons.wave],
      ['Thing', stages.addons.wave],
    ]);
  });

  test('one that is early enough stays where it is', () => {
    const turns = applyOrder([
      { stage: 'egress', object: thing },
      { stage: 'addons', object: definition },
    ]);
    expect(turns.map(({ wave }) => wave)).toEqual([stages.addons.wave, stages.egress.wave]);
  });

  test('a Namespace in another Application is out of reach', () => {
    const turns = applyOrder([
      { stage: 'observability', object: object('v1', 'Namespace', 'app') },
      { stage: 'addons', object: object('v1', 'ConfigMap', 'x', 'app') },
    ]);
    expect(turns.map(({ manifest }) => manifest.object.kind)).toEqual(['ConfigMap', 'Namespace']);
  });
});

describe('the order', () => {
  const anyManifest = fc
    .record({
      stage: fc.constantFrom(...(Object.keys(stages) as StageName[])),
      kind: fc.constantFrom('Namespace', 'ConfigMap', 'DaemonSet', 'Thing', 'Service'),
      name: fc.constantFrom('a', 'b', 'B', 'é', 'z'),
      namespace: fc.constantFrom('a', 'b', undefined),
    })
    .map(({ stage, kind, name, namespace }): Manifest => ({ stage, object: object('v1', kind, name, namespace) }));
  const distinct = fc.uniqueArray(anyManifest, { selector: (one) => JSON.stringify(one), maxLength: 25 });

  test('does not depend on the order in which manifests are given, and loses none', () => {
    fc.assert(
      fc.property(
        distinct.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const order = applyOrder(all).map(({ manifest }) => JSON.stringify(manifest));
          expect(applyOrder(shuffled).map(({ manifest }) => JSON.stringify(manifest))).toEqual(order);
          expect([...order].sort()).toEqual(all.map((one) => JSON.stringify(one)).sort());
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  test('never goes back to an earlier Application or wave', () => {
    fc.assert(
      fc.property(distinct, (all) => {
        const turns = applyOrder(all);
        const rank = turns.map(
          ({ application, wave }) => ['cni', 'network', 'operations'].indexOf(application) * 1000 + wave,
        );
        expect(rank).toEqual([...rank].sort((a, b) => a - b));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('is that of the stages for a sound network', () => {
    expect(names([...sound].reverse())).toEqual(names(sound));
  });
});
