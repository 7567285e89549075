import fc from 'fast-check';
import { type PolicyChange, policyChanges } from '../../../src/policy/rollout/policy-change';
import { objectsOf } from '../brute-force/judged';
import { changedCluster, mixedCluster } from '../brute-force/random-cluster';
import { type Dialect, randomSide } from '../brute-force/random-side';
import type { RandomCluster, Side } from '../brute-force/side';

/** A change of some policies in a small cluster, and when Argo CD makes each part of it. */
export interface RandomRollout {
  readonly cluster: RandomCluster;
  readonly before: Side;
  readonly after: Side;
  readonly turns: readonly { readonly commit: number; readonly wave: number }[];
}

/** So many changes have few enough interleavings to walk through all of them. */
const mostChanges = 3;

/** Changes of policies of one dialect, and of what they refer to. */
export const randomRollout = (dialect: Dialect): fc.Arbitrary<RandomRollout> =>
  fc
    .record({
      cluster: fc.oneof(
        { weight: 1, arbitrary: changedCluster(randomSide[dialect]) },
        { weight: 4, arbitrary: mixedCluster(randomSide[dialect], randomSide[dialect]) },
      ),
      turns: fc.array(fc.record({ commit: fc.constantFrom(0, 0, 0, 1), wave: fc.nat({ max: 1 }) }), {
        minLength: mostChanges,
        maxLength: mostChanges,
        size: 'max',
      }),
    })
    .map(({ cluster, turns }) => {
      const [before, all] = [onceEach(cluster.left), onceEach(cluster.right)];
      const changes = policyChanges(objectsOf(before), objectsOf(all)).slice(0, mostChanges);
      return { cluster, turns, before, after: sideWith(before, changes, (1 << changes.length) - 1) };
    });

/** A side with the new versions of some changes, a bit each, and the old ones of the others. */
export function sideWith(
  { enforcement, cidrMatchMode, ...lists }: Side,
  changes: readonly PolicyChange[],
  applied: number,
): Side {
  const old = new Set<unknown>(changes.map(({ before }) => before?.value));
  const found = new Map<string, unknown[]>(
    Object.entries(lists).map(([list, objects]) => [list, objects.filter((one) => !old.has(one))]),
  );
  for (const [index, { list, before, after }] of changes.entries()) {
    const one = (applied >> index) & 1 ? after : before;
    if (one) found.set(list, [...(found.get(list) ?? []), one.value]);
  }
  // Objects only move between sides, within their list.
  return { enforcement, ...(cidrMatchMode && { cidrMatchMode }), ...Object.fromEntries(found) } as Side;
}

/** Two objects of one kind and name are one. */
function onceEach({ enforcement, cidrMatchMode, ...lists }: Side): Side {
  const found = Object.entries(lists).map(([list, objects]) => {
    const byName = new Map(objects.map((one) => [JSON.stringify([one.kind, one.metadata]), one]));
    return [list, [...byName.values()]];
  });
  return { enforcement, ...(cidrMatchMode && { cidrMatchMode }), ...Object.fromEntries(found) } as Side;
}
