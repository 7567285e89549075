import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../src/policy/engine/compare';
import { explain } from '../../../src/policy/engine/explain';
import type { PolicySet, Rule } from '../../../src/policy/model/policy-set';
import { allPorts } from '../../../src/policy/model/ports';
import { everything, has } from '../../../src/policy/model/predicate';
import { endsOf, setOf as policies, sent } from '../brute-force/judged';
import { changedCluster } from '../brute-force/random-cluster';
import { points, randomRules, universe } from '../brute-force/random-rules';
import { dialects, randomSide } from '../brute-force/random-side';
import { turnDeciders } from './turn-deciders';

const ends = universe.endpoints.map((endpoint) => ({ endpoint }));
const [from, to] = ends;
const connections = points.flatMap((point) => ends.flatMap((a) => ends.map((b) => [point, a, b] as const)));

test('where the rule that it names says the opposite, so does the verdict', () => {
  let named = 0;
  fc.assert(
    fc.property(randomRules, ([set]) => {
      for (const [point, a, b] of connections) named += turnDeciders(set, { from: a, to: b, point });
    }),
    { seed: 6, numRuns: 60 },
  );
  expect(named).toBeGreaterThan(300);
});

test.each(dialects)('and so it is with the rules that policies of %s are read to be', (dialect) => {
  let named = 0;
  fc.assert(
    fc.property(changedCluster(randomSide[dialect]), (cluster) => {
      const found = endsOf(cluster).map(({ end }) => end);
      const set = policies(cluster.left, cluster);
      for (const { point } of sent) {
        for (const source of found) {
          for (const target of found) named += turnDeciders(set, { from: source, to: target, point });
        }
      }
    }),
    { seed: 10, numRuns: 12 },
  );
  expect(named).toBeGreaterThan(300);
});

const rule = (name: string, action: Rule['action'], precedence: number): Rule => ({
  tier: 'normal',
  precedence: [precedence],
  direction: 'ingress',
  subject: has('entity:pod'),
  peer: everything,
  ports: allPorts,
  action,
  source: { policy: { kind: 'Test', name }, path: '' },
});
const setOf = (...rules: readonly Rule[]): PolicySet => ({ tiers: ['normal'], rules });

test('rules that tie are undecided, and the reason names them', () => {
  const tied = setOf(rule('open', 'allow', 0), rule('closed', 'deny', 0));
  if (!from || !to) throw new Error('two endpoints are needed');
  const { verdict, atoms } = explain(tied, { from, to, point: 80 });
  expect({ verdict, atoms }).toEqual({ verdict: 'undecided', atoms: ['which goes first: Test closed, Test open'] });
  expect(compare(tied, setOf(...tied.rules.toReversed()), universe).verdict).toBe('equal');
  const ordered = setOf(rule('open', 'allow', 0), rule('closed', 'deny', 1));
  const { verdict: compared, onlyLeft, onlyRight } = compare(tied, ordered, universe);
  expect({ compared, onlyLeft, atoms: onlyRight?.atoms }).toEqual({
    compared: 'undecided',
    onlyLeft: undefined,
    atoms: ['which goes first: Test closed, Test open'],
  });
});

test('rules of one precedence that do the same do not tie', () => {
  const alike = setOf(rule('one', 'deny', 0), rule('other', 'deny', 0));
  if (!from || !to) throw new Error('two endpoints are needed');
  expect(explain(alike, { from, to, point: 80 }).verdict).toBe('denied');
  expect(compare(alike, setOf(rule('third', 'deny', 7)), universe).verdict).toBe('equal');
});
