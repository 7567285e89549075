import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalSetOf, union } from '../../../src/address/interval-set';
import { noPolicies, policySetOf } from '../../../src/policy/dialects/policy-set-of';
import { readPolicyObjects } from '../../../src/policy/dialects/read-policy-objects';
import { explain } from '../../../src/policy/engine/explain';
import { translate } from '../../../src/policy/translate/translate';
import { judge } from '../brute-force/judge';
import { endsOf, sent, universeFor } from '../brute-force/judged';
import { type RandomCluster, randomCluster } from '../brute-force/random-cluster';

const nowhere = { source: { path: 'random.yaml', text: '' }, start: 0, end: 0 };

/** Translates the left policies and sends every packet through both; false where they were refused. */
function translates(cluster: RandomCluster, target: 'cilium' | 'antrea' | 'calico'): boolean {
  const namespaces = ['red', 'blue'].map((name) => ({
    name,
    labels: { 'kubernetes.io/metadata.name': name },
    place: nowhere,
  }));
  const addresses = universeFor(cluster).endpoints.flatMap((one) => one.addresses ?? []);
  const { verdict, objects } = translate({
    objects: { ...noPolicies, kubernetes: cluster.left.map((value) => ({ value, place: () => nowhere })) },
    from: 'kubernetes',
    target,
    inventory: { workloads: [], namespaces, findings: [] },
    ranges: {
      pods: addresses.reduce(union),
      nodes: intervalSetOf([{ family: 4, first: 0xac100000n, last: 0xac1000ffn }]),
    },
    networkPolicies: 'written' as const,
  });
  if (verdict !== 'proved') return false;
  const read = readPolicyObjects(
    objects.map((value) => ({ value: JSON.parse(JSON.stringify(value)), place: () => nowhere })),
  );
  const set = policySetOf(read.objects, target, { namespaces });
  const ends = endsOf(cluster);
  for (const from of ends) {
    for (const to of ends) {
      for (const { packet, point } of sent) {
        const wanted = judge(cluster.left, { from: from.sender, to: to.sender, ...packet });
        const { verdict } = explain(set, { from: from.end, to: to.end, point });
        if (verdict !== (wanted ? 'allowed' : 'denied')) throw new Error(`${verdict}, judged ${wanted}`);
      }
    }
  }
  return true;
}

test.each(['cilium', 'antrea', 'calico'] as const)(
  'random policies mean the same to every packet after a translation to %s, and few are refused',
  (target) => {
    let proved = 0;
    fc.assert(
      fc.property(randomCluster, (cluster) => {
        if (translates(cluster, target)) proved++;
      }),
      { seed: 5, numRuns: 40 },
    );
    // To Cilium a CIDR that has some pods in it, and others not, cannot be written.
    expect(proved).toBeGreaterThan(target === 'cilium' ? 20 : 38);
  },
);
