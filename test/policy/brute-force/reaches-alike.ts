import { contains } from '../../../src/address/interval-set';
import { rangeOf } from '../../../src/address/range';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import { type Reach, reach, type Traffic } from '../../../src/policy/engine/reach';
import { judge } from './judge';
import { pairsOf, sent, setOf, universeFor } from './judged';
import type { RandomCluster } from './side';

/** Lists what the left side lets reach whom, and throws where the judge says otherwise. */
export function reachesAlike(cluster: RandomCluster): void {
  const found = reach(setOf(cluster.left, cluster), universeFor(cluster));
  for (const [from, to] of pairsOf(cluster)) {
    const traffic = between(found, from.end, to.end);
    for (const { packet, point } of sent) {
      const one = { from: from.sender, to: to.sender, ...packet };
      const allowed = judge(cluster.left, one);
      if (traffic.some(({ first, end }) => first <= point && point < end) !== allowed) {
        throw new Error(`judged ${allowed}: ${JSON.stringify(one)}`);
      }
    }
  }
}

function between({ groups, inside, outside }: Reach, from: ConnectionEnd, to: ConnectionEnd): readonly Traffic[] {
  const groupOf = (end: ConnectionEnd) =>
    groups.findIndex((group) => group.some(({ name }) => name === end.endpoint?.name));
  if (from.endpoint && to.endpoint) {
    const [source, destination] = [groupOf(from), groupOf(to)];
    return inside.flatMap((one) => (one.from.includes(source) && one.to.includes(destination) ? one.traffic : []));
  }
  const [pod, world, direction] = from.endpoint ? ([from, to, 'egress'] as const) : ([to, from, 'ingress'] as const);
  return outside.flatMap(({ region, range, traffic, ...one }) => {
    const within =
      world.region && world.region.name === region.name && contains({ 4: [range], 6: [] }, rangeOf(world.address));
    return one.direction === direction && one.groups.includes(groupOf(pod)) && within ? traffic : [];
  });
}
