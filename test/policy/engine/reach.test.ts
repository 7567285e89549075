import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains } from '../../../src/address/interval-set';
import { rangeOf } from '../../../src/address/range';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import { type Reach, reach, type Traffic } from '../../../src/policy/engine/reach';
import { judge } from '../brute-force/judge';
import { endsOf, sent, setOf, universeFor } from '../brute-force/judged';
import { randomCluster } from '../brute-force/random-cluster';

test('what is reached is what the judge lets through', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const found = reach(setOf(cluster.left), universeFor(cluster));
      const ends = endsOf(cluster);
      for (const from of ends) {
        for (const to of ends) {
          if (!from.end.endpoint && !to.end.endpoint) continue;
          const traffic = between(found, from.end, to.end);
          for (const { packet, point } of sent) {
            const allowed = judge(cluster.left, { from: from.sender, to: to.sender, ...packet });
            if (traffic.some(({ first, end }) => first <= point && point < end) !== allowed) {
              throw new Error(`${from.sender.address} to ${to.sender.address}, ${packet.protocol}/${packet.port}`);
            }
          }
        }
      }
    }),
    { seed: 3, numRuns: 80 },
  );
});

test('what nothing tells apart is one group, and senders that are alike are one connection', () => {
  const cluster = {
    pods: ['a', 'a', 'b'].map((app, index) => ({
      address: `10.1.0.${index}`,
      pod: {
        namespace: 'red',
        namespaceLabels: { 'kubernetes.io/metadata.name': 'red' },
        labels: { app, pod: `${index}` },
        ports: [],
      },
    })),
    left: [],
    right: [],
  };
  const { groups, inside } = reach(setOf([]), universeFor(cluster));
  expect(groups.map((group) => group.map(({ name }) => name))).toEqual([['pod-0', 'pod-1', 'pod-2']]);
  expect(inside).toHaveLength(1);
});

function between({ groups, inside, outside }: Reach, from: ConnectionEnd, to: ConnectionEnd): readonly Traffic[] {
  const groupOf = (end: ConnectionEnd) =>
    groups.findIndex((group) => group.some(({ name }) => name === end.endpoint?.name));
  if (from.endpoint && to.endpoint) {
    const [source, destination] = [groupOf(from), groupOf(to)];
    return inside.flatMap((one) => (one.from.includes(source) && one.to.includes(destination) ? one.traffic : []));
  }
  const [pod, world, direction] = from.endpoint ? ([from, to, 'egress'] as const) : ([to, from, 'ingress'] as const);
  return outside.flatMap(({ range, traffic, ...one }) => {
    const within = world.region && contains({ 4: [range], 6: [] }, rangeOf(world.address));
    return one.direction === direction && one.groups.includes(groupOf(pod)) && within ? traffic : [];
  });
}
