import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identity, type KubernetesObject } from '../../../src/stages/kubernetes-object';
import type { Manifest } from '../../../src/stages/manifest';
import { type StageName, stages } from '../../../src/stages/stages';
import { madeAnew } from '../../../src/sync/plan/made-anew';
import { syncPlan } from '../../../src/sync/plan/sync-plan';
import { object, sound } from '../objects';
import { desired, told } from './plan-of';

const stage = (name: StageName, ...objects: KubernetesObject[]): Manifest[] =>
  objects.map((one) => ({ stage: name, object: one }));
const option = (one: KubernetesObject, options: string): KubernetesObject => ({
  ...one,
  metadata: { ...one.metadata, annotations: { 'argocd.argoproj.io/sync-options': options } },
});
const config = (name: string, value = 'a') => object('v1', 'ConfigMap', name, 'kube-system', { data: { value } });
const wavesOf = (manifests: readonly Manifest[]) => syncPlan(undefined, desired(manifests)).applications;

describe('a first sync', () => {
  test('creates all, wave after wave', () => {
    const lines = told(undefined, desired(sound));
    expect(lines).toHaveLength(sound.length);
    expect(lines.slice(0, 2)).toEqual(['cni -100 + Namespace shop', 'cni -80 + ServiceAccount kube-system/agent']);
    expect(lines.at(-1)).toBe('operations 50 + Deployment kube-system/relay');
  });

  test('waits in each wave for what Argo CD looks at, and for nothing else', () => {
    const awaited = wavesOf(sound).flatMap(({ waves }) =>
      waves.flatMap((wave) => wave.awaited.map(({ kind }) => `${wave.wave} ${kind}`)),
    );
    expect(awaited).toEqual([
      '-50 Deployment',
      '-40 DaemonSet',
      '-30 Job',
      '-20 CiliumLoadBalancerIPPool',
      '-10 GatewayClass',
      '0 Service',
      '0 Gateway',
      '40 CiliumNetworkPolicy',
      '50 Deployment',
    ]);
  });

  test('rests two seconds between two waves, and as long as probes do', () => {
    const [cni] = wavesOf([...stage('access', config('a')), ...stage('node', config('b'))]);
    expect(cni).toMatchObject({ seconds: 2, waves: [{ seconds: 2 }, { seconds: 0 }] });
    const slow = object('apps/v1', 'Deployment', 'slow', 'kube-system', {
      spec: {
        minReadySeconds: 4,
        template: {
          spec: {
            hostNetwork: true,
            tolerations: [{ operator: 'Exists' }],
            containers: [
              { name: 'a', startupProbe: { initialDelaySeconds: 5 }, readinessProbe: { initialDelaySeconds: 1 } },
              { name: 'b', readinessProbe: { initialDelaySeconds: 3 } },
            ],
          },
        },
      },
    });
    expect(wavesOf(stage('addons', slow))[1]?.seconds).toBe(5 + 1 + 4);
  });
});

describe('a sync of a change', () => {
  const before = desired([...stage('addons', config('a'), config('b')), ...stage('allow', config('c'))]);

  test('does nothing in an Application in which nothing has changed', () => {
    expect(syncPlan(before, before).applications.map(({ waves }) => waves)).toEqual([[], [], []]);
  });

  test('tells what is new, other and gone, and goes through all the waves of its Application', () => {
    const after = desired([...stage('addons', config('a', 'b'), config('d')), ...stage('allow', config('c'))]);
    expect(told(before, after)).toEqual([
      'network -24 - ConfigMap kube-system/b',
      'network -24 + ConfigMap kube-system/d',
      'network -24 ~ ConfigMap kube-system/a',
    ]);
    expect(syncPlan(before, after).applications[1]?.waves.map(({ wave, unchanged }) => [wave, unchanged])).toEqual([
      [-24, 0],
      [30, 1],
    ]);
  });

  test('tells whose pods are replaced', () => {
    const agent = (image: string, labels = {}) => ({
      ...object('apps/v1', 'DaemonSet', 'x', 'kube-system', {
        spec: { template: { spec: { hostNetwork: true, containers: [{ name: 'x', image }] } } },
      }),
      metadata: { name: 'x', namespace: 'kube-system', labels },
    });
    const old = desired(stage('addons', agent('1')));
    expect(told(old, desired(stage('addons', agent('2'))))).toEqual(['network -24 ↻ DaemonSet kube-system/x']);
    expect(told(old, desired(stage('addons', agent('1', { a: 'b' }))))).toEqual([
      'network -24 ~ DaemonSet kube-system/x',
    ]);
  });

  test('takes an object that another Application has now from the old one', () => {
    const after = desired([
      ...stage('addons', config('b')),
      ...stage('allow', config('c')),
      ...stage('observability', config('a')),
    ]);
    expect(told(before, after)).toEqual([
      'network -24 - ConfigMap kube-system/a',
      'operations 50 + ConfigMap kube-system/a',
    ]);
  });

  test('takes over what the old Application must not prune', () => {
    const live = desired(stage('addons', option(config('a'), 'Prune=false'), config('b')));
    const after = desired([...stage('addons', config('b')), ...stage('observability', config('a'))]);
    expect(told(live, after)).toEqual(['operations 50 ~ ConfigMap kube-system/a']);
  });
});

describe('pruning', () => {
  const all = (['certificates', 'addresses', 'services', 'allow', 'isolate'] as const).flatMap((name, index) =>
    stage(name, config(`${index}`)),
  );
  const prunedIn = (before: readonly Manifest[], after: readonly Manifest[] = [], prunes?: string) =>
    told(desired(before), desired(after, {}, prunes)).filter((line) => / [-=] /.test(line));

  test('turns the waves of what goes around', () => {
    expect(prunedIn(all)).toEqual([
      'network -30 - ConfigMap kube-system/4',
      'network -20 - ConfigMap kube-system/3',
      'network 0 - ConfigMap kube-system/2',
      'network 30 - ConfigMap kube-system/1',
      'network 40 - ConfigMap kube-system/0',
    ]);
  });

  test('leaves the waves of what stays', () => {
    const kept = stage('egress', config('kept', 'new'));
    const lines = told(desired([...all.slice(0, 2), ...stage('egress', config('kept'))]), desired(kept));
    expect(lines).toEqual([
      'network -30 - ConfigMap kube-system/1',
      'network -20 - ConfigMap kube-system/0',
      'network 10 ~ ConfigMap kube-system/kept',
    ]);
  });

  test('turns them around with those of what must not go', () => {
    const stays = stage('allow', option(config('stays'), 'Prune=false'));
    expect(prunedIn([...all.slice(0, 1), ...stays])).toEqual([
      'network 30 - ConfigMap kube-system/0',
      'network = ConfigMap kube-system/stays',
    ]);
  });

  test('puts what asks for it behind everything', () => {
    const last = stage('addresses', option(config('last'), 'PruneLast=true'));
    expect(prunedIn([...all.slice(0, 1), ...last, ...all.slice(2, 4)])).toEqual([
      'network -30 - ConfigMap kube-system/3',
      'network -20 - ConfigMap kube-system/2',
      'network 30 - ConfigMap kube-system/0',
      'network 31 - ConfigMap kube-system/last',
    ]);
  });

  test('asks the live object, not git, whether it may go', () => {
    expect(prunedIn(stage('allow', option(config('x'), ' Prune=false , Delete=false')))).toEqual([
      'network = ConfigMap kube-system/x',
    ]);
    const confirm = desired(stage('allow', option(config('x'), 'Prune=confirm')));
    expect(syncPlan(confirm, desired([])).findings).toMatchObject([{ code: 'FL-SYNC-023' }]);
  });

  test('leaves what an Application does not prune', () => {
    expect(prunedIn(stage('cni-agent', config('x')))).toEqual(['cni = ConfigMap kube-system/x']);
    expect(prunedIn(stage('cni-agent', config('x')), [], 'cni')).toEqual(['cni -40 - ConfigMap kube-system/x']);
  });
});

describe('where a sync stops', () => {
  const policy = object('cilium.io/v2', 'CiliumNetworkPolicy', 'x', 'kube-system');
  const bare = { definitions: new Set<string>() };

  test('a kind that is registered only while it runs', () => {
    const operator = sound.filter(({ object: one }) => one.metadata.name === 'operator');
    const own = [...operator, ...stage('node', policy)];
    expect(told(undefined, desired(own, bare))).toContain('cni dry run ! FL-SYNC-020');
    expect(told(undefined, desired([...operator, ...stage('allow', policy)], bare)).join()).not.toContain('020');
    expect(told(desired(operator, bare), desired(own, bare)).join()).not.toContain('020');
    const patient = stage('node', option(policy, 'SkipDryRunOnMissingResource=true'));
    expect(told(undefined, desired([...operator, ...patient], bare)).join()).not.toContain('020');
  });

  test('but not a kind that is defined in the same sync', () => {
    const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'things.example.com', undefined, {
      spec: { group: 'example.com', names: { kind: 'Thing' } },
    });
    const thing = stage('egress', object('example.com/v1', 'Thing', 'x'));
    expect(told(undefined, desired([...thing, ...stage('isolate', definition)]))).toEqual([
      'network 10 + CustomResourceDefinition things.example.com',
      'network 10 + Thing x',
    ]);
    expect(told(undefined, desired(thing))).toContain('network dry run ! FL-SYNC-020');
    expect(told(undefined, desired([...thing, ...stage('observability', definition)]))).toContain(
      'network dry run ! FL-SYNC-020',
    );
  });

  test('a field that nobody may change', () => {
    const set = (app: string) => object('apps/v1', 'DaemonSet', 'x', 'kube-system', { spec: { selector: { app } } });
    expect(told(desired(stage('addons', set('a'))), desired(stage('addons', set('b'))))).toContain(
      'network -24 ! FL-UPG-401',
    );
  });

  test('but not where the object is deleted and made again, and its pods with it', () => {
    const set = (app: string) =>
      object('apps/v1', 'StatefulSet', 'x', 'kube-system', {
        spec: { serviceName: app, template: { spec: { containers: [] } } },
      });
    const anew = option(set('b'), 'Force=true,Replace=true');
    expect(told(desired(stage('addons', set('a'))), desired(stage('addons', anew)))).toEqual([
      'network -24 ↻ StatefulSet kube-system/x',
    ]);
    // Who has said so in the cluster need not say it in git.
    const live = option(set('a'), 'Force=true,Replace=true');
    expect(told(desired(stage('addons', live)), desired(stage('addons', set('b'))))).toEqual([
      'network -24 ↻ StatefulSet kube-system/x',
    ]);
    const replaced = option(set('b'), 'Replace=true');
    expect(told(desired(stage('addons', set('a'))), desired(stage('addons', replaced)))).toContain(
      'network -24 ! FL-UPG-401',
    );
  });

  test('which namespaces and definitions never are', () => {
    const space = (kind: string) => option(object('v1', kind, 'x'), 'Force=true,Replace=true');
    expect(madeAnew(space('ConfigMap'), space('ConfigMap'))).toBe(true);
    expect(madeAnew(space('Namespace'), space('Namespace'))).toBe(false);
    const definition = { ...space('CustomResourceDefinition'), apiVersion: 'apiextensions.k8s.io/v1' };
    expect(madeAnew(definition, definition)).toBe(false);
  });

  describe('a rollout that finds no node', () => {
    const rolled = (image: string, spec: object) =>
      desired(
        stage(
          'addons',
          object('apps/v1', 'Deployment', 'x', 'kube-system', {
            spec: {
              ...spec,
              template: {
                spec: {
                  hostNetwork: true,
                  tolerations: [{ operator: 'Exists' }],
                  containers: [{ name: 'x', image, ports: [{ containerPort: 80, hostPort: 80 }] }],
                },
              },
            },
          }),
        ),
        { nodeCount: 2 },
      );
    const codes = (spec: object, image = '2') =>
      syncPlan(rolled('1', spec), rolled(image, spec)).findings.map(({ code }) => code);

    test.each([
      ['all nodes taken, by the defaults of Kubernetes', { replicas: 2 }, ['FL-SYNC-021']],
      ['a node to spare', { replicas: 1 }, []],
      ['one may go first', { replicas: 2, strategy: { rollingUpdate: { maxUnavailable: 1 } } }, []],
      ['half may go first', { replicas: 2, strategy: { rollingUpdate: { maxUnavailable: '50%' } } }, []],
      [
        'none may go, none may come: Kubernetes lets one go',
        { replicas: 2, strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } },
        [],
      ],
      ['all go first', { replicas: 2, strategy: { type: 'Recreate' } }, []],
    ])('%s', (_, spec, expected) => {
      expect(codes(spec)).toEqual(expected);
      expect(codes(spec, '1')).toEqual([]);
    });
  });
});

describe('a plan', () => {
  const anyManifest = fc
    .record({
      stage: fc.constantFrom(...(Object.keys(stages) as StageName[])),
      kind: fc.constantFrom('Namespace', 'ConfigMap', 'Service'),
      name: fc.constantFrom('a', 'b', 'c'),
      value: fc.constantFrom('1', '2'),
      options: fc.constantFrom('PruneLast=true', 'PruneLast=false'),
    })
    .map(
      ({ stage: name, kind, name: own, value, options }): Manifest => ({
        stage: name,
        object: option(object('v1', kind, own, undefined, { data: { value } }), options),
      }),
    );
  const network = fc.uniqueArray(anyManifest, { selector: (one) => identity(one.object), maxLength: 12 });

  test('leads from any state to any other, and loses nothing on the way', () => {
    fc.assert(
      fc.property(network, network, (old, now) => {
        const { applications } = syncPlan(desired(old), desired(now, {}, 'cni network operations'));
        for (const { name, waves } of applications) {
          const of = (manifests: readonly Manifest[]) =>
            manifests.filter((one) => stages[one.stage].application === name).map(({ object: one }) => one);
          const there = new Map(of(old).map((one) => [identity(one), one]));
          for (const { pruned, created, changed } of waves) {
            for (const one of pruned) expect(there.delete(identity(one))).toBe(true);
            for (const one of created) expect(there.has(identity(one))).toBe(false);
            for (const one of [...created, ...changed]) there.set(identity(one), one);
          }
          const text = (objects: Iterable<KubernetesObject>) => [...objects].map((one) => JSON.stringify(one)).sort();
          expect(text(there.values())).toEqual(text(of(now)));
          expect(waves.map(({ wave }) => wave)).toEqual(
            [...new Set(waves.map(({ wave }) => wave))].sort((a, b) => a - b),
          );
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('has at most as many waves as its Application has stages, and one more for what goes last', () => {
    const lengths = new Set<number>();
    const many = fc.uniqueArray(anyManifest, { selector: (one) => identity(one.object), minLength: 7, maxLength: 9 });
    fc.assert(
      fc.property(many, many, (old, now) => {
        const { applications } = syncPlan(desired(old), desired(now, {}, 'cni network operations'));
        for (const { name, waves } of applications) {
          const own = Object.values(stages).filter(({ application }) => application === name);
          const known = new Set<number>(own.map(({ wave }) => wave));
          const more = waves.filter(({ wave }) => !known.has(wave));
          lengths.add(more.length);
          for (const { created, changed, unchanged } of more)
            expect([created, changed, unchanged]).toEqual([[], [], 0]);
          expect(more.length).toBeLessThanOrEqual(1);
          expect(waves.length - more.length).toBeLessThanOrEqual(own.length);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
    expect([...lengths].sort()).toEqual([0, 1]);
  });

  test('does not depend on the order in which manifests are given', () => {
    fc.assert(
      fc.property(network, network, (old, now) => {
        const shuffled = [old, now].map((one) => desired([...one].reverse()));
        expect(syncPlan(shuffled[0], shuffled[1] ?? desired([]))).toEqual(syncPlan(desired(old), desired(now)));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
