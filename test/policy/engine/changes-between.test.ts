import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalSetOf, overlaps } from '../../../src/address/interval-set';
import { type Changes, changesBetween } from '../../../src/policy/engine/changes-between';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import type { Traffic } from '../../../src/policy/engine/reach';
import { judge } from '../brute-force/judge';
import { endsOf, sent, setOf, universeFor } from '../brute-force/judged';
import { type RandomCluster, randomCluster } from '../brute-force/random-cluster';

const passes = (traffic: readonly Traffic[], point: number) =>
  traffic.some(({ first, end }) => first <= point && point < end);

/** What the changes say of one packet. */
function told({ inside, outside }: Changes, from: ConnectionEnd, to: ConnectionEnd, point: number) {
  const named = (endpoints: readonly { readonly name: string }[], end: ConnectionEnd) =>
    endpoints.some(({ name }) => name === end.endpoint?.name);
  const found = [
    ...inside.filter((one) => named(one.from, from) && named(one.to, to)),
    ...outside.filter(({ direction, endpoints, range }) => {
      const [own, other] = direction === 'egress' ? [from, to] : [to, from];
      if (!named(endpoints, own) || other.endpoint) return false;
      const { family, value } = other.address;
      return overlaps(intervalSetOf([range]), { family, first: value, last: value });
    }),
  ];
  return {
    added: found.some(({ added }) => passes(added, point)),
    removed: found.some(({ removed }) => passes(removed, point)),
  };
}

function agrees(cluster: RandomCluster): void {
  const changes = changesBetween(setOf(cluster.left), setOf(cluster.right), universeFor(cluster));
  const ends = endsOf(cluster);
  for (const from of ends) {
    for (const to of ends) {
      for (const { packet, point } of sent) {
        const one = { from: from.sender, to: to.sender, ...packet };
        const [before, after] = [judge(cluster.left, one), judge(cluster.right, one)];
        expect(told(changes, from.end, to.end, point)).toEqual({ added: after && !before, removed: before && !after });
      }
    }
  }
}

test('every connection that appears or disappears is told, and no other', () => {
  expect(() => fc.assert(fc.property(randomCluster, agrees), { seed: 5, numRuns: 60 })).not.toThrow();
});
