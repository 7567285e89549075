import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PolicyChange, policyChanges } from '../../../src/policy/rollout/policy-change';
import { rollout } from '../../../src/policy/rollout/rollout';
import type { Schedule, Timetable } from '../../../src/policy/rollout/schedule';
import { objectsOf, placedNamespaces, universeFor } from '../brute-force/judged';
import type { Side } from '../brute-force/side';
import { type Enforced, fares, isOf } from './fares';
import { interleavings } from './interleavings';
import { piecesOf, sideWithPieces } from './pieces';
import { type RandomRollout, randomRollout, sideWith } from './random-rollout';

/** After everything else. */
const last = 99;

/** So many have few enough interleavings to walk through all of them. */
const mostPieces = 5;

/** Everything that is enforced at both ends of a connection while a change is made. */
function statesOf(from: Side, changes: readonly PolicyChange[], schedule: Schedule): Enforced[] {
  const pieces = piecesOf(from, changes);
  const moving = pieces.map(({ change }) => ({
    kind: change.kind,
    ...schedule(change),
    isAwaited: change.after !== undefined && /^crd\.antrea\.io\/(Cluster)?NetworkPolicy$/.test(change.kind),
  }));
  const sides = Array.from({ length: 1 << pieces.length }, (_, has) => sideWithPieces(from, changes, pieces, has));
  const at = (applied: number) => sides[applied] ?? from;
  return interleavings(moving, from.enforcement !== 'antrea').map(([sender, receiver]) => ({
    sender: at(sender),
    receiver: at(receiver),
  }));
}

const changesOf = (before: Side, after: Side) => policyChanges(objectsOf(before), objectsOf(after));

function timetable(all: readonly PolicyChange[], turns: RandomRollout['turns']): Timetable {
  const numbers = new Map(all.map(({ key }, index) => [key, index]));
  const beside = ({ after }: PolicyChange) => ({ commit: 0, wave: after ? 0 : last, prunes: !after });
  return {
    asRendered(change) {
      const turn = turns[numbers.get(change.key) ?? turns.length];
      return turn ? { ...turn, prunes: !change.after } : beside(change);
    },
    inWaves: (steps) => (change) => ({
      ...beside(change),
      wave: change.after ? steps.findIndex((step) => step.includes(change)) : last,
    }),
    alone: () => beside,
  };
}

describe.each(['kubernetes', 'cluster', 'cilium', 'antrea'] as const)('a change of policies of %s', (dialect) => {
  test('is cut or open where some interleaving of Argo CD and two agents lets a packet find that, and nowhere else', () => {
    const counts = { hitless: 0, interrupted: 0, undecided: 0, cut: 0, opening: 0, way: 0, bridge: 0 };
    fc.assert(
      fc.property(randomRollout(dialect), ({ cluster, before, after, turns }) => {
        const changes = changesOf(before, after);
        if (piecesOf(before, changes).length > mostPieces) return;
        const ends = [before, after] as const;
        const around = {
          enforcement: before.enforcement,
          ...(before.cidrMatchMode && { cidrMatchMode: before.cidrMatchMode }),
          namespaces: placedNamespaces(cluster.namespaces),
          universe: universeFor(cluster),
          timetable: () => timetable(changes, turns),
        };
        const { verdict, interruptions, way, bridge, commits } = rollout(objectsOf(before), objectsOf(after), around);
        const states = statesOf(before, changes, timetable(changes, turns).asRendered);
        const met = [...fares(cluster, ends, states)];
        counts[verdict]++;
        if (verdict === 'undecided') return;
        const kinds = new Set(met.map(({ kind }) => kind));
        expect(new Set(interruptions.map(({ kind }) => kind))).toEqual(kinds);
        expect(verdict).toBe(met.length > 0 ? 'interrupted' : 'hitless');
        for (const kind of kinds) counts[kind]++;
        for (const one of interruptions) expect(met.some((other) => isOf(one, other))).toBe(true);
        const { asRendered, alone } = timetable(changes, turns);
        if (way) {
          counts.way++;
          const stepOf = ({ key }: PolicyChange) => way.steps.findIndex((step) => step.some((one) => one.key === key));
          const schedule: Schedule = (change) =>
            way.by === 'commits'
              ? { ...alone([])(change), commit: stepOf(change) }
              : { ...alone([])(change), wave: change.after ? stepOf(change) : last };
          expect([...fares(cluster, ends, statesOf(before, changes, schedule))]).toEqual([]);
        }
        if (bridge) counts.bridge++;
        // Whatever is said to be a way in several commits, step by step.
        let is = before;
        for (const commit of commits) {
          const next = sideWith(before, commit, (1 << commit.length) - 1);
          const between = statesOf(is, changesOf(is, next), bridge ? asRendered : alone([]));
          expect([...fares(cluster, ends, between)]).toEqual([]);
          is = next;
        }
        if (commits.length > 0) expect(changesOf(is, after)).toEqual([]);
      }),
      { seed: 6, numRuns: 60 },
    );
    for (const kind of ['hitless', 'cut', 'opening', 'way'] as const) expect(counts[kind], kind).toBeGreaterThan(0);
  });
});
