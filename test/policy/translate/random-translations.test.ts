import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalSetOf, union } from '../../../src/address/interval-set';
import { type PolicyObjects, policySetOf } from '../../../src/policy/dialects/policy-set-of';
import type { PortablePolicy } from '../../../src/policy/dialects/portable/portable-policy';
import { readPolicyObjects } from '../../../src/policy/dialects/read-policy-objects';
import { enforcementOf } from '../../../src/policy/translate/enforcement-of';
import { translate } from '../../../src/policy/translate/translate';
import type { Target } from '../../../src/policy/translate/writing';
import { judge } from '../brute-force/judge';
import { pairsOf, sent, universeFor } from '../brute-force/judged';
import { mixedCluster } from '../brute-force/random-cluster';
import { type Dialect, randomSide } from '../brute-force/random-side';
import type { RandomCluster, Side } from '../brute-force/side';

const targets = ['kubernetes', 'cnp', 'cilium', 'antrea', 'calico', 'portable'] as const;
const nowhere = { source: { path: 'random.yaml', text: '' }, start: 0, end: 0 };

/** As they come from a server. */
function objectsOf(values: readonly unknown[], portable: readonly PortablePolicy[] = []): PolicyObjects {
  const documents = values.map((value) => ({ value: JSON.parse(JSON.stringify(value)), place: () => nowhere }));
  const { objects, findings } = readPolicyObjects(documents);
  expect(findings).toEqual([]);
  return { ...objects, portable: portable.map((value) => ({ value, place: () => nowhere })) };
}

interface Moved {
  readonly side: Side;
  /** The proof says nothing of the node that a pod runs on. */
  readonly withoutHost: boolean;
}

/** Policies of a side as those of a target; undefined where they are not proved to be the same. */
function moved(
  { enforcement: from, portable, ...written }: Side,
  target: Target,
  cluster: RandomCluster,
): Moved | undefined {
  const pods = universeFor(cluster).endpoints.flatMap(({ attributes, addresses }) =>
    attributes.has('entity:pod') && addresses ? [addresses] : [],
  );
  const namespaces = cluster.namespaces.map((one) => ({ ...one, place: nowhere }));
  const { verdict, objects, findings } = translate({
    ...{ from, target, objects: objectsOf(Object.values(written).flat(), portable) },
    inventory: { workloads: [], namespaces, findings: [] },
    ranges: { pods: pods.reduce(union), nodes: intervalSetOf([{ family: 4, first: 0x0a000001n, last: 0x0a000003n }]) },
    networkPolicies: 'written',
  });
  if (verdict !== 'proved') return undefined;
  const rules = objects.filter((one): one is PortablePolicy => one.kind === 'rule');
  const lists = Object.entries(objectsOf(objects, rules)).map(
    ([list, all]: [string, readonly { readonly value: unknown }[]]) => [list, all.map(({ value }) => value)],
  );
  return {
    side: { enforcement: enforcementOf(target), ...Object.fromEntries(lists) },
    withoutHost: findings.some(({ code }) => code === 'FL-TRL-013'),
  };
}

/** Sends every packet through both, judged by what knows nothing of models and engines. */
function expectSame(cluster: RandomCluster, { side, withoutHost }: Moved): void {
  for (const [{ sender: from }, { sender: to }] of pairsOf(cluster)) {
    if (withoutHost && [from, to].some(({ sorts = [] }) => sorts.includes('host'))) continue;
    for (const { packet } of sent) {
      const one = { from, to, ...packet };
      const wanted = judge(cluster.left, one);
      if (judge(side, one) !== wanted)
        throw new Error(`${JSON.stringify(one)}: not ${wanted} in ${JSON.stringify(side)}`);
    }
  }
}

const hasRules = ({ left }: RandomCluster) => {
  const { enforcement, portable, ...written } = left;
  const set = policySetOf(objectsOf(Object.values(written).flat(), portable), enforcement, { namespaces: [] });
  return set.rules.some(({ source }) => source.policy.kind !== 'agent');
};

/** NetworkPolicies beside portable policies mean what the cluster's agent reads in them, which judges cannot say of both sides. */
const sideOf = (dialect: Dialect): fc.Arbitrary<Side> =>
  dialect === 'portable' ? randomSide.portable.map(({ kubernetes, ...side }) => side) : randomSide[dialect];

const random = (dialect: Dialect) =>
  fc.record({
    cluster: mixedCluster(sideOf(dialect), sideOf(dialect)).filter(hasRules),
    target: fc.constantFrom(...targets),
  });

/** Of so many; most others have what the target cannot say. */
const counts = [
  { dialect: 'kubernetes', runs: 20, least: 13 },
  { dialect: 'cluster', runs: 8, least: 2 },
  { dialect: 'cilium', runs: 20, least: 3 },
  { dialect: 'antrea', runs: 20, least: 4 },
  { dialect: 'calico', runs: 20, least: 4 },
  { dialect: 'portable', runs: 40, least: 5 },
] as const;

test.each(counts)(
  'policies of $dialect, at random, mean the same to every packet when they are proved to',
  ({ dialect, runs, least }) => {
    let proved = 0;
    fc.assert(
      fc.property(random(dialect), ({ cluster, target }) => {
        const found = moved(cluster.left, target, cluster);
        if (!found) return;
        proved++;
        expectSame(cluster, found);
      }),
      { seed: 5, numRuns: runs },
    );
    expect(proved).toBeGreaterThanOrEqual(least);
  },
);

test.each(['cilium', 'antrea', 'calico'] as const)(
  'NetworkPolicies, at random, go to %s and come back as NetworkPolicies that mean the same',
  (by) => {
    let back = 0;
    fc.assert(
      fc.property(random('kubernetes'), ({ cluster }) => {
        const there = moved(cluster.left, by, cluster);
        const again = there && moved(there.side, 'kubernetes', cluster);
        if (!again) return;
        back++;
        expectSame(cluster, again);
      }),
      { seed: 11, numRuns: 15 },
    );
    // To Cilium a CIDR that has some pods in it, and others not, cannot be written.
    expect(back).toBeGreaterThanOrEqual(by === 'cilium' ? 5 : 12);
  },
);

/** What reads them again says of NetworkPolicies what the source did. */
test.each([
  { dialect: 'kubernetes', target: 'kubernetes', least: 12 },
  { dialect: 'cluster', target: 'cnp', least: 3 },
  { dialect: 'cilium', target: 'cilium', least: 3 },
  { dialect: 'antrea', target: 'antrea', least: 3 },
  { dialect: 'calico', target: 'calico', least: 3 },
] as const)(
  'policies of $dialect, at random, become rules of a spec and come back as they were',
  ({ dialect, target, least }) => {
    let back = 0;
    fc.assert(
      fc.property(random(dialect), ({ cluster }) => {
        const there = moved(cluster.left, 'portable', cluster);
        const again = there && moved(there.side, target, cluster);
        if (!again) return;
        back++;
        expectSame(cluster, { ...again, withoutHost: there.withoutHost || again.withoutHost });
      }),
      { seed: 12, numRuns: 25 },
    );
    expect(back).toBeGreaterThanOrEqual(least);
  },
);
