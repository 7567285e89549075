import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reach } from '../../../src/policy/engine/reach';
import { setOf, universeFor } from '../brute-force/judged';
import { changedCluster } from '../brute-force/random-cluster';
import { dialects, randomSide } from '../brute-force/random-side';
import { reachesAlike } from '../brute-force/reaches-alike';

test.each(dialects)('what policies of %s let reach is what the judge lets through', (dialect) => {
  const property = fc.property(changedCluster(randomSide[dialect]), reachesAlike);
  expect(() => fc.assert(property, { seed: 3, numRuns: 15 })).not.toThrow();
});

test('what nothing tells apart is one group, and senders that are alike are one connection', () => {
  const nothing = { enforcement: 'kubernetes' } as const;
  const cluster = {
    pods: ['a', 'a', 'b'].map((app, index) => ({
      address: `10.1.0.${index}`,
      pod: {
        namespace: 'red',
        namespaceLabels: { 'kubernetes.io/metadata.name': 'red' },
        labels: { app, pod: `${index}` },
        serviceAccount: 'default',
        ports: [],
      },
    })),
    namespaces: [],
    left: nothing,
    right: nothing,
  };
  const { groups, inside } = reach(setOf(nothing, cluster), universeFor(cluster));
  expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
    ['pod-0', 'pod-1', 'pod-2', 'host', 'remote-node', 'kube-apiserver', 'health'],
  ]);
  expect(inside).toHaveLength(1);
});
