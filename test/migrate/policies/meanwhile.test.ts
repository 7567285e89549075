import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import { meanwhile } from '../../../src/migrate/policies/meanwhile';
import { setOf } from '../../policy/brute-force/judged';
import { mixedCluster } from '../../policy/brute-force/random-cluster';
import { type Dialect, randomSide } from '../../policy/brute-force/random-side';
import type { RandomCluster } from '../../policy/brute-force/side';
import { everySubset } from './every-subset';

const place = { source: { path: '', text: '' }, start: 0, end: 0 };
const addresses = (...cidrs: string[]) =>
  intervalSetOf(
    cidrs.map((cidr) => {
      const range = parseRange(cidr);
      if ('error' in range) throw new Error(range.error);
      return range;
    }),
  );
const pods = '10.1.2.0/24';
const nodes = '10.0.0.0/24';
const ranges = { pods: addresses(pods), nodes: addresses(nodes) };

/** Pods all lie in one range, which blocks of addresses hold or do not: where that differs much is undecided. */
const cluster = (from: Dialect, to: Dialect) =>
  mixedCluster(randomSide[from], randomSide[to]).map(
    (one): RandomCluster => ({
      ...one,
      pods: one.pods.map((pod, index) => ({ ...pod, address: `10.1.2.${index + 10}` })),
    }),
  );

const inventoryOf = (cluster: RandomCluster) => ({
  workloads: cluster.pods.map(({ pod }, index) => ({
    ...{ kind: 'Pod', name: `pod-${index}`, namespace: pod.namespace, labels: pod.labels },
    ports: pod.ports.map(({ name, protocol, number }) => ({ name, protocol, containerPort: number })),
    ...{ hostNetwork: false, serviceAccount: pod.serviceAccount, place },
  })),
  namespaces: cluster.namespaces.map((one) => ({ ...one, place })),
  findings: [],
});

/** What is told of the way from the left side to the right one. */
function told(cluster: RandomCluster, to: 'cilium' | 'antrea', seen?: readonly string[]) {
  return meanwhile({
    source: setOf(cluster.left, cluster),
    ...(to === 'antrea' && { held: setOf(cluster.right, cluster) }),
    ...{ from: cluster.left.enforcement, to, ranges, inventory: inventoryOf(cluster) },
    ...(seen && { senders: { addresses: addresses(...seen) } }),
  });
}

const ways: readonly (readonly [Dialect, 'cilium' | 'antrea'])[] = [
  ['kubernetes', 'cilium'],
  ['calico', 'cilium'],
  ['antrea', 'cilium'],
  ['kubernetes', 'antrea'],
  ['calico', 'antrea'],
  ['cilium', 'antrea'],
];

test.each(ways)('from %s to %s what is told of the way is so for every subset of nodes', (from, to) => {
  const counts = { open: 0, closed: 0, undecided: 0 };
  fc.assert(
    fc.property(cluster(from, to), (one) => {
      const moved = to === 'cilium' ? 'held to nothing' : 'held to the right';
      const { verdict } = told(one, to);
      const { opens, cuts } = everySubset(one, { moved });
      counts[verdict]++;
      if (verdict !== 'undecided') expect(opens).toBe(verdict === 'open');
      // What both agents allow passes, whoever of them holds either end.
      expect(cuts).toBe(false);
    }),
    { seed: 9, numRuns: 6 },
  );
  expect(counts.open).toBeGreaterThan(1);
});

test.each(['kubernetes', 'calico', 'antrea'] as const)(
  'from %s to cilium what is told of packets without the address of their sender is so for every subset of nodes',
  (from) => {
    const counts = { nothing: 0, cut: 0, undecided: 0 };
    const senders = [
      { address: '10.0.0.2', sorts: ['remote-node'] },
      { address: '10.1.2.1', sorts: ['remote-node'] },
    ];
    fc.assert(
      fc.property(cluster(from, 'cilium'), (one) => {
        const { verdict } = told(one, 'cilium', [nodes, pods]).cut ?? { verdict: 'undecided' };
        const cuts = senders.map((seenAs) => everySubset(one, { moved: 'held to nothing', seenAs }).cuts);
        counts[verdict]++;
        if (verdict !== 'undecided') expect(cuts).toEqual(cuts.map(() => verdict === 'cut'));
      }),
      { seed: 11, numRuns: 14 },
    );
    expect(counts.cut).toBeGreaterThan(0);
    expect(counts.nothing).toBeGreaterThan(1);
  },
);
