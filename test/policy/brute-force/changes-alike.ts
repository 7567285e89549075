import { intervalSetOf, overlaps } from '../../../src/address/interval-set';
import { type Changes, changesBetween } from '../../../src/policy/engine/changes-between';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import type { Traffic } from '../../../src/policy/engine/reach';
import { judge } from './judge';
import { pairsOf, sent, setOf, universeFor } from './judged';
import type { RandomCluster } from './side';

/** Lists what changes from the left side to the right one, and throws where that is not what changes packet by packet. */
export function changesAlike(cluster: RandomCluster): void {
  const changes = changesBetween(setOf(cluster.left, cluster), setOf(cluster.right, cluster), universeFor(cluster));
  for (const [from, to] of pairsOf(cluster)) {
    const found = told(changes, from.end, to.end);
    for (const { packet, point } of sent) {
      const one = { from: from.sender, to: to.sender, ...packet };
      const [before, after] = [judge(cluster.left, one), judge(cluster.right, one)];
      const added = found.some((part) => passes(part.added, point));
      const removed = found.some((part) => passes(part.removed, point));
      if (added !== (after && !before) || removed !== (before && !after)) {
        throw new Error(`from ${before} to ${after}, but told ${JSON.stringify({ added, removed, ...one })}`);
      }
    }
  }
}

/** What changes between two ends. */
function told({ inside, outside }: Changes, from: ConnectionEnd, to: ConnectionEnd) {
  const named = (endpoints: readonly { readonly name: string }[], end: ConnectionEnd) =>
    endpoints.some(({ name }) => name === end.endpoint?.name);
  return [
    ...inside.filter((one) => named(one.from, from) && named(one.to, to)),
    ...outside.filter(({ direction, endpoints, region, range }) => {
      const [own, other] = direction === 'egress' ? [from, to] : [to, from];
      if (!named(endpoints, own) || other.endpoint || other.region.name !== region.name) return false;
      const { family, value } = other.address;
      return overlaps(intervalSetOf([range]), { family, first: value, last: value });
    }),
  ];
}

const passes = (traffic: readonly Traffic[], point: number) =>
  traffic.some(({ first, end }) => first <= point && point < end);
