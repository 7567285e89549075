import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../src/policy/engine/compare';
import { openUniverse } from '../../../src/policy/engine/open-universe';
import type { Attribute } from '../../../src/policy/model/attribute';
import type { Endpoint, Universe } from '../../../src/policy/model/endpoint';
import { setOf, universeFor } from '../brute-force/judged';
import { changedCluster } from '../brute-force/random-cluster';
import { randomSide } from '../brute-force/random-side';
import type { Side } from '../brute-force/side';

const nobody: Universe = { endpoints: [], regions: [] };
const networkPolicies = (kubernetes: NonNullable<Side['kubernetes']>) =>
  setOf({ enforcement: 'kubernetes', kubernetes }, { namespaces: [] });
const options = [undefined, 'a', 'b', 'c', 'another'];

/** Every pod that the labels of the random policies allow, in namespaces with every set of labels. */
function everyPod(): Endpoint[] {
  const found: Endpoint[] = [];
  for (const app of options) {
    for (const tier of options) {
      for (const [place, team] of options.entries()) {
        for (const name of ['red', 'blue', 'green']) {
          const attributes = new Map<Attribute, string>([
            ['entity:pod', ''],
            ['namespace:kubernetes.io/metadata.name', name],
            ['serviceAccount', 'one'],
          ]);
          if (app) attributes.set('pod:app', app);
          if (tier) attributes.set('pod:tier', tier);
          // A namespace has one set of labels; further ones stand in for what red and blue cannot be at once.
          if (team && name === 'green') attributes.set('namespace:team', team);
          if (name === 'green') attributes.set('namespace:kubernetes.io/metadata.name', `green-${place}`);
          found.push({ name: `${found.length}`, attributes, ports: [] });
        }
      }
    }
  }
  return found;
}

test.each(['kubernetes', 'calico'] as const)(
  'what is equal for all pods that may run is equal for whatever runs: %s',
  (dialect) => {
    const counts = { equal: 0, different: 0, undecided: 0 };
    const whatRuns: Universe = { ...nobody, endpoints: everyPod() };
    fc.assert(
      fc.property(changedCluster(randomSide[dialect]), (cluster) => {
        const [left, right] = [setOf(cluster.left, cluster), setOf(cluster.right, cluster)];
        const universe = openUniverse([left, right], universeFor({ ...cluster, pods: [] }));
        if (!universe) return;
        const { verdict } = compare(left, right, universe);
        counts[verdict]++;
        if (verdict !== 'equal') return;
        expect(compare(left, right, universeFor(cluster)).verdict).toBe('equal');
        expect(compare(left, right, whatRuns).verdict).toBe('equal');
      }),
      { seed: 7, numRuns: 25 },
    );
    expect(counts.equal).toBeGreaterThan(5);
    expect(counts.different).toBeGreaterThan(5);
  },
);

test('a difference between all pods that may run is one between two pods that do', () => {
  fc.assert(
    fc.property(changedCluster(randomSide.kubernetes), (cluster) => {
      const [left, right] = [setOf(cluster.left, cluster), setOf(cluster.right, cluster)];
      const universe = openUniverse([left, right], universeFor({ ...cluster, pods: [] }));
      const found = universe && compare(left, right, universe);
      const example = [found?.onlyLeft, found?.onlyRight].find((one) => one?.atoms.length === 0);
      if (!example) return;
      const endpoints = [example.from, example.to].flatMap(({ endpoint }) => (endpoint ? [endpoint] : []));
      expect(compare(left, right, { endpoints, regions: universe?.regions ?? [] }).verdict).toBe('different');
      expect([example.left.verdict, example.right.verdict].sort()).toEqual(['allowed', 'denied']);
    }),
    { seed: 8, numRuns: 40 },
  );
});

test('a policy for pods that do not run yet is told apart', () => {
  const policy = (app: string) =>
    networkPolicies([
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'closed', namespace: 'red' },
        spec: { podSelector: { matchLabels: { app } } },
      },
    ]);
  const universe = openUniverse([policy('a'), policy('b')], nobody);
  const { onlyLeft } = compare(policy('a'), policy('b'), universe ?? nobody);
  expect(universe?.endpoints.map(({ name }) => name)).toEqual([
    'a pod in red, app=a',
    'a pod in red, app=b',
    'a pod in red',
  ]);
  expect(onlyLeft?.to.endpoint?.name).toBe('a pod in red, app=b');
});

test.each([16, 500])('too many kinds of pods are no universe: %s labels', (length) => {
  const policies = Array.from({ length }, (_, index) => ({
    apiVersion: 'networking.k8s.io/v1' as const,
    kind: 'NetworkPolicy' as const,
    metadata: { name: `${index}`, namespace: 'red' },
    spec: { podSelector: { matchLabels: { [`key-${index}`]: 'on' } } },
  }));
  expect(openUniverse([networkPolicies(policies)], nobody)).toBeUndefined();
});

test.each([
  ["app starts with 'fr'", "has(app) && app starts with 'fr'", 'equal'],
  ["app starts with 'fr' && app ends with 'nt'", "app ends with 'nt' && app starts with 'fr'", 'equal'],
  ["app starts with 'front'", "app starts with 'fr' && app starts with 'front'", 'equal'],
  ["app starts with 'a' && app starts with 'b'", 'global()', 'equal'],
  ["app contains ''", 'has(app)', 'equal'],
  ["app contains '$'", 'global()', 'equal'],
  ["app in {'front', 'back'} && app ends with 'nt'", "app == 'front'", 'equal'],
  ["app starts with 'fr'", "app contains 'fr'", 'different'],
  ["!(app starts with 'fr')", "app != 'front'", 'different'],
  ["app starts with 'fr' && app ends with 'rt'", "app == 'frt'", 'different'],
] as const)('selectors over parts of values are compared for every value: %s and %s', (one, other, verdict) => {
  const setFrom = (selector: string) =>
    setOf(
      {
        enforcement: 'calico',
        calico: [
          {
            ...{ apiVersion: 'projectcalico.org/v3', kind: 'GlobalNetworkPolicy', metadata: { name: 'one' } },
            spec: { selector: 'all()', ingress: [{ action: 'Allow', source: { selector } }] },
          },
        ],
      },
      { namespaces: [] },
    );
  const [left, right] = [setFrom(one), setFrom(other)];
  const universe = openUniverse([left, right], nobody);
  expect(universe && compare(left, right, universe).verdict).toBe(verdict);
});

const selecting = (...values: string[]) => ({ matchExpressions: [{ key: 'team', operator: 'In' as const, values }] });
const fromTeams = (...teams: string[]) =>
  networkPolicies([
    {
      ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'a', namespace: 'shop' } },
      spec: { podSelector: {}, ingress: [{ from: [{ namespaceSelector: selecting(...teams) }] }] },
    },
  ]);

test('of pods that are alike those are compared that can run at one time', () => {
  const sets = [fromTeams('x'), fromTeams('x', 'y')] as const;
  const { verdict, onlyRight } = compare(...sets, openUniverse(sets, nobody) ?? nobody);
  expect([verdict, onlyRight?.atoms]).toEqual(['different', []]);
});

const inShop = (team: string) => `kubernetes.io/metadata.name == 'shop' && team == '${team}'`;
const withinShop = (from: string) =>
  setOf(
    {
      enforcement: 'calico',
      calico: [
        {
          ...{ apiVersion: 'projectcalico.org/v3', kind: 'GlobalNetworkPolicy', metadata: { name: 'a' } },
          spec: {
            ...{ namespaceSelector: inShop('x'), types: ['Ingress'] },
            ingress: [{ action: 'Allow', source: { namespaceSelector: inShop(from) } }],
          },
        },
      ],
    },
    { namespaces: [] },
  );

test('what two sets of labels of one namespace would tell apart is no difference', () => {
  const sets = [withinShop('y'), withinShop('z')] as const;
  expect(compare(...sets, openUniverse(sets, nobody) ?? nobody).verdict).toBe('equal');
  const others = [withinShop('y'), withinShop('x')] as const;
  expect(compare(...others, openUniverse(others, nobody) ?? nobody).verdict).toBe('different');
});
