import fc from 'fast-check';
import { type Change, changed, changes } from './change';
import { labels, namespaces } from './random-parts';
import type { RandomCluster, Side } from './side';

const namedPort = fc.constantFrom(
  { name: 'web', protocol: 'TCP', number: 80 },
  { name: 'web', protocol: 'TCP', number: 8080 },
  { name: 'dns', protocol: 'UDP', number: 53 },
  { name: 'web', protocol: 'SCTP', number: 443 },
);

const pod = fc.record({
  namespace: fc.constantFrom(...namespaces),
  labels,
  serviceAccount: fc.constantFrom('one', 'two'),
  ports: fc.uniqueArray(namedPort, { maxLength: 2, selector: ({ name }) => name }),
});

const inhabited = fc
  .record({
    pods: fc.array(pod, { minLength: 2, maxLength: 4, size: 'max' }),
    team: fc.record({ red: labels, blue: labels }),
  })
  .map(({ pods, team }): Omit<RandomCluster, 'left' | 'right'> => {
    const labelsOf = (name: 'red' | 'blue') => ({ ...team[name], 'kubernetes.io/metadata.name': name });
    return {
      pods: pods.map((one, index) => ({
        address: index % 2 === 0 ? `10.1.2.${index + 10}` : `10.2.0.${index + 10}`,
        pod: { ...one, namespaceLabels: labelsOf(one.namespace) },
      })),
      namespaces: namespaces.map((name) => ({ name, labels: labelsOf(name) })),
    };
  });

/** Policies, and the same ones after one change. */
export const mutatedCluster = (side: fc.Arbitrary<Side>, change: Change): fc.Arbitrary<RandomCluster> =>
  fc
    .record({ world: inhabited, left: side, at: fc.nat({ max: 50 }) })
    .map(({ world, left, at }) => ({ ...world, left, right: changed(left, change, at) }));

/** Policies of one dialect, and the same ones after some changes, or quite others. */
export const changedCluster = (side: fc.Arbitrary<Side>): fc.Arbitrary<RandomCluster> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .record({
          world: inhabited,
          left: side,
          steps: fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat({ max: 50 })), { minLength: 1, maxLength: 3 }),
        })
        .map(({ world, left, steps }) => ({
          ...world,
          left,
          right: steps.reduce((before, [change, at]) => changed(before, change, at), left),
        })),
    },
    { weight: 1, arbitrary: mixedCluster(side, side) },
  );

/** Policies of two dialects, each under who enforces it. */
export const mixedCluster = (left: fc.Arbitrary<Side>, right: fc.Arbitrary<Side>): fc.Arbitrary<RandomCluster> =>
  fc.record({ world: inhabited, left, right }).map(({ world, ...sides }) => ({ ...world, ...sides }));
